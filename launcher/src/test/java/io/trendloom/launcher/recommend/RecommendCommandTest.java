package io.trendloom.launcher.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.StubWorkers;
import io.trendloom.launcher.api.Service;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecommendCommandTest {
    private static final String ASK = "GET /v1/recommendations";
    private static final String LOOK_UP = "POST /v1/customers/pseudonym";
    private static final String ANSWER = """
            {"cutoff":"2011-12-08","items":[{"itemId":"B","title":"Saucer","category":null,"score":0.4,
             "reasons":[{"kind":"bought-together","itemId":"A","value":6.0,"text":"Bought together with A 6 times."}]}]}""";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubWorkers workers = new StubWorkers();

    @AfterEach
    void stop() {
        workers.close();
    }

    private int recommend(String... more) {
        List<String> arguments = new ArrayList<>(List.of("recommend", "--port-offset", workers.offset()));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }

    @Test
    void printsItemsWithTheirReasons() {
        workers.at(Service.FORECAST).on(ASK, Reply.ok(ANSWER));

        assertThat(recommend("--basket", "A,C D")).isZero();

        assertThat(workers.at(Service.FORECAST).asked(ASK).getFirst().query())
                .isEqualTo("limit=10&basket=A&basket=C%20D");
        assertThat(terminal.out()).contains("B ", "Saucer", "Bought together with A 6 times.");
    }

    @Test
    void aCustomerIsAskedForByPseudonym() {
        workers.at(Service.INGEST).on(LOOK_UP, Reply.ok("{\"pseudonym\":\"c-0a\"}"));
        workers.at(Service.FORECAST).on(ASK, Reply.ok(ANSWER));

        assertThat(recommend("--customer", "4711", "--limit", "3", "--format", "json"))
                .isZero();

        assertThat(workers.at(Service.INGEST).asked(LOOK_UP).getFirst().body()).isEqualTo("{\"customer\":\"4711\"}");
        assertThat(workers.at(Service.FORECAST).asked(ASK).getFirst().query()).isEqualTo("limit=3&customer=c-0a");
        assertThat(terminal.out()).contains("\"itemId\" : \"B\"");
    }

    @Test
    void anUnknownCustomerIsRefused() {
        workers.at(Service.INGEST).on(LOOK_UP, Reply.ok("{\"pseudonym\":null}"));

        assertThat(recommend("--customer", "4711")).isEqualTo(ExitCode.FAILED.number());
        assertThat(terminal.err()).contains("No row has told of the customer (4711).");
    }

    @Test
    void needsOneOfThree() {
        assertThat(recommend()).isEqualTo(ExitCode.USAGE.number());
        assertThat(recommend("--item", "A", "--basket", "B")).isEqualTo(ExitCode.USAGE.number());
        assertThat(terminal.err()).contains("Give one of --item, --customer and --basket.");
    }
}
