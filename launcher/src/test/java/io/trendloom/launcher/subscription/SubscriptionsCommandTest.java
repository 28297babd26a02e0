package io.trendloom.launcher.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.api.Service;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscriptionsCommandTest {
    private static final String ID = "0b6c3a4e-7a0e-4d0a-9a3e-1d1c2f3a4b5c";
    private static final String EVENT = "5f0c1c58-7c1e-4d43-8a09-0f6a3f1d2e3c";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void addsASubscriptionAndPrintsItsSecretAlone() {
        worker.on("POST /v1/subscriptions", new Reply(201, "{\"secret\":\"whsec_AAAA\",\"details\":{}}", true));

        assertThat(subscriptions("add", "https://shop.example/hook", "--kinds", "TrendTurned,StockOutAhead"))
                .isZero();

        assertThat(worker.asked("POST /v1/subscriptions").getFirst().body())
                .isEqualTo("{\"url\":\"https://shop.example/hook\",\"kinds\":[\"TrendTurned\",\"StockOutAhead\"]}");
        assertThat(terminal.lines()).containsExactly("whsec_AAAA");
    }

    @Test
    void listsSubscriptions() {
        worker.on(
                "GET /v1/subscriptions",
                Reply.ok("[{\"id\":\"%s\",\"url\":\"https://shop.example/hook\",\"kinds\":[\"TrendTurned\"],"
                                .formatted(ID)
                        + "\"createdAt\":\"2026-11-01T00:00:00Z\",\"disabledAt\":\"2026-11-02T00:00:00Z\"}]"));

        assertThat(subscriptions("list")).isZero();

        assertThat(terminal.lines().getLast())
                .startsWith(ID + "  disabled  TrendTurned ")
                .endsWith("-                 https://shop.example/hook");
    }

    @Test
    void removesASubscription() {
        worker.on("DELETE /v1/subscriptions/" + ID, new Reply(204, "", true));

        assertThat(subscriptions("remove", ID)).isZero();

        assertThat(terminal.lines()).containsExactly(ID + " is removed");
    }

    @Test
    void showsDeadLettersAndSendsOneAgain() {
        worker.on(
                "GET /v1/subscriptions/%s/deliveries".formatted(ID),
                Reply.ok(
                        "[{\"eventId\":\"%s\",\"kind\":\"TrendTurned\",\"state\":\"dead\",\"attempts\":23,\"lastStatus\":500}]"
                                .formatted(EVENT)));
        worker.on("POST /v1/subscriptions/%s/deliveries/%s/resend".formatted(ID, EVENT), new Reply(204, "", true));

        assertThat(subscriptions("deliveries", ID, "--state", "dead")).isZero();
        assertThat(subscriptions("resend", ID, EVENT)).isZero();

        assertThat(worker.asked("GET /v1/subscriptions/%s/deliveries".formatted(ID))
                        .getFirst()
                        .query())
                .isEqualTo("size=50&state=dead");
        assertThat(terminal.lines().get(1)).startsWith(EVENT).contains("dead").endsWith("500");
        assertThat(terminal.lines().getLast()).isEqualTo(EVENT + " is sent again");
    }

    private int subscriptions(String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("subscriptions", command, "--port-offset", worker.offset(Service.FORECAST)));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }
}
