package io.trendloom.launcher.reviews;

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

class ReviewTopicsCommandTest {
    private static final String ASK = "GET /v1/reviews/topics";
    private static final String ANSWER = """
            {"cutoff":"2011-12-08","from":"2011-09-09","to":"2011-12-08","topics":[{"id":"en-complaint-1","language":"en",
             "kind":"complaint","name":"lid · leaks","keywords":[],"reviews":41,"share":0.125,"weeks":[],"items":[],
             "quotes":[{"itemId":"A","day":"2011-12-01","text":"100 % of it leaks"}],
             "rising":{"reviews":12,"expected":3.25,"pValue":0.0001}}]}""";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubWorkers workers = new StubWorkers();

    @AfterEach
    void stop() {
        workers.close();
    }

    private int topics(String... more) {
        List<String> arguments = new ArrayList<>(List.of("reviews", "topics", "--port-offset", workers.offset()));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }

    @Test
    void printsTopicsWithQuotesAndWhatRises() {
        workers.at(Service.FORECAST).on(ASK, Reply.ok(ANSWER));

        assertThat(topics()).isZero();

        assertThat(terminal.out())
                .contains("complaint", "41", "12.5 %", "lid · leaks", "RISES: 12 in 7 days, 3.3 expected")
                .contains("“100 % of it leaks”");
    }

    @Test
    void sendsWhatIsGiven() {
        workers.at(Service.FORECAST).on(ASK, Reply.ok(ANSWER));

        assertThat(topics("--language", "zh", "--kind", "praise", "--from", "2011-01-01", "--format", "json"))
                .isZero();

        assertThat(workers.at(Service.FORECAST).asked(ASK).getFirst().query())
                .isEqualTo("language=zh&kind=praise&from=2011-01-01");
        assertThat(terminal.out()).contains("\"id\" : \"en-complaint-1\"");
    }

    @Test
    void aRefusalIsTold() {
        workers.at(Service.FORECAST).on(ASK, Reply.problem(400, "The kind (rant) must be complaint or praise."));

        assertThat(topics("--kind", "rant")).isEqualTo(ExitCode.FAILED.number());
        assertThat(terminal.err()).contains("The kind (rant)");
    }
}
