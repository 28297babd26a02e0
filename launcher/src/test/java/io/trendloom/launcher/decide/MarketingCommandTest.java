package io.trendloom.launcher.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.api.Service;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarketingCommandTest {
    private static final String DECISIONS = """
            {"items":[{"itemId":"22423","title":"Cakestand","action":"mark-down","discount":0.2,"uplift":0.56,"upliftLow":0.3,\
            "upliftHigh":0.8,"cost":312.5,"gain":137.5,"elasticity":{"mean":-2.0},"reason":"Mark it down by 20 %."},\
            {"itemId":"85123A","action":"leave","priceUnknown":"follows-order-size","reason":"Leave it."}],\
            "page":0,"size":2,"total":7,"known":1}""";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @AfterEach
    void stop() {
        worker.close();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("decide", "marketing"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--port-offset", worker.offset(Service.FORECAST)));
        return terminal.run(all.toArray(String[]::new));
    }

    @Test
    void showsWhatToDoAndWhatIsNotKnown() {
        worker.on("GET /v1/decisions/marketing", Reply.ok(DECISIONS));

        assertThat(run("--size", "2")).isZero();

        assertThat(worker.asked("GET /v1/decisions/marketing").getFirst().query())
                .isEqualTo("size=2");
        assertThat(terminal.lines())
                .containsExactly(
                        "ITEM           ACTION        OFF        MORE ORDERS       COST       GAIN  PRICE RESPONSE        TITLE",
                        "22423          mark-down     20%   56% (30% to 80%)     312.50     137.50  -2.00                 Cakestand",
                        "85123A         leave           -                  -          -          -  follows-order-size",
                        "(2 of 7 items; --size N shows more, --format csv all)");
    }

    @Test
    void handsOnWhatIsAskedFor() {
        worker.on("GET /v1/decisions/marketing.csv", Reply.ok("itemId,title\r\n22423,'=1+1\r\n"));

        assertThat(run(
                        "--known",
                        "--category",
                        "a b",
                        "--days",
                        "30",
                        "--campaign-cost",
                        "5",
                        "--margin",
                        "0.4",
                        "--confidence",
                        "0.9",
                        "--budget",
                        "100",
                        "--format",
                        "csv"))
                .isZero();

        assertThat(worker.asked("GET /v1/decisions/marketing.csv").getFirst().query())
                .isEqualTo("category=a%20b&known=true&days=30&campaignCost=5&margin=0.4&confidence=0.9&budget=100");
        assertThat(terminal.lines()).containsExactly("itemId,title", "22423,'=1+1");
    }

    @Test
    void saysWhyARequestIsRefused() {
        worker.on("GET /v1/decisions/marketing", Reply.problem(400, "The budget (0.0) must be positive and finite."));

        assertThat(run("--budget", "0")).isEqualTo(ExitCode.FAILED.number());

        assertThat(terminal.err()).contains("The budget (0.0) must be positive and finite.");
    }

    @Test
    void saysThatNothingIsKnown() {
        worker.on("GET /v1/decisions/marketing", Reply.ok("{\"items\":[],\"total\":0,\"known\":0}"));

        assertThat(run("--known")).isZero();

        assertThat(terminal.out()).contains("Of no item is known what its price, promotions or advertising do.");
    }
}
