package io.trendloom.launcher.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.StubServer.Request;
import io.trendloom.launcher.StubWorkers;
import io.trendloom.launcher.api.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersCommandTest {
    private static final String LIST = "GET /v1/dead-letters";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubWorkers workers = new StubWorkers();

    @BeforeEach
    void eachWorkerHasALetterOrNone() {
        workers.at(Service.INGEST).on(LIST, Reply.ok(page(letter("a1", "ingest.inbound"))));
        workers.at(Service.EMBED).on(LIST, Reply.ok("{\"letters\":[]}"));
        workers.at(Service.TRAIN).on(LIST, Reply.ok(page(letter("b2", "train.train-model"))));
        workers.at(Service.FORECAST)
                .on(
                        LIST,
                        Reply.ok("{\"letters\":[%s],\"next\":\"c3\"}".formatted(letter("c3", "forecast.day-closed"))),
                        Reply.ok(page(letter("d4", "forecast.batch-stored"))));
    }

    @AfterEach
    void stop() {
        workers.close();
    }

    private static String page(String... letters) {
        return "{\"letters\":[%s]}".formatted(String.join(",", letters));
    }

    private static String letter(String id, String queue) {
        return """
                {"id":"%s","queue":"%s","type":"SaleRecorded","reason":"quantity-zero: \\u001b[2J must not be 0",\
                "rule":"quantity-zero","attempts":1,"times":2,"firstTime":"2011-12-09T12:00:00.123Z",\
                "lastTime":"2011-12-09T12:30:00.123456Z"}""".formatted(id, queue);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("dead-letters"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--port-offset", workers.offset()));
        return terminal.run(all.toArray(String[]::new));
    }

    @Test
    void listsThoseOfAllWorkersPageByPage() {
        assertThat(run("list")).isZero();

        assertThat(terminal.lines()).hasSize(5);
        assertThat(terminal.lines().get(0)).startsWith("ID ").contains("QUEUE", "REASON");
        assertThat(terminal.lines().get(1))
                .startsWith("a1 ")
                .contains("ingest.inbound", "SaleRecorded", " 2 ", "2011-12-09T12:30:00Z", "must not be 0")
                .doesNotContain("\u001b");
        assertThat(terminal.lines().get(4)).startsWith("d4 ");
        assertThat(workers.at(Service.FORECAST).asked(LIST))
                .extracting(Request::query)
                .containsExactly("limit=500&state=waiting", "limit=500&state=waiting&after=c3");
    }

    @Test
    void listsThemAsJson() throws IOException {
        assertThat(run("list", "--all", "--format", "json")).isZero();

        assertThat(json().findValuesAsText("id")).containsExactly("a1", "b2", "c3", "d4");
        assertThat(workers.at(Service.EMBED).asked(LIST).getFirst().query()).isEqualTo("limit=500&state=all");
    }

    @Test
    void asksOnlyTheWorkerOfTheQueue() {
        assertThat(run("list", "--queue", "train.train-model")).isZero();

        assertThat(terminal.lines()).hasSize(2);
        assertThat(workers.at(Service.TRAIN).asked(LIST).getFirst().query())
                .isEqualTo("limit=500&state=waiting&queue=train.train-model");
        assertThat(workers.at(Service.INGEST).asked(LIST)).isEmpty();
    }

    @Test
    void saysThatNoneWaits() {
        assertThat(run("list", "--queue", "embed.batch-stored")).isZero();

        assertThat(terminal.lines()).containsExactly("no dead letter waits");
    }

    @Test
    void anUnknownQueueIsUsage() {
        assertThat(run("list", "--queue", "forecast.sales")).isEqualTo(2);

        assertThat(terminal.err()).contains("--queue (forecast.sales) must be one of ingest.inbound");
    }

    @Test
    void listsWhatItCanWhereAWorkerIsAway() {
        workers.at(Service.EMBED).close();

        assertThat(run("list")).isEqualTo(69);

        assertThat(terminal.err()).contains("embed-worker does not answer");
        assertThat(terminal.lines()).hasSize(5);
    }

    @Test
    void showsALetterWithItsBodyWhicheverWorkerHasIt() {
        workers.at(Service.TRAIN)
                .on(
                        "GET /v1/dead-letters/b2",
                        Reply.ok(letter("b2", "train.train-model")
                                .replaceFirst("}$", ",\"body\":\"{\\\\n \\\\\"a\\\\\":1}\"}")));

        assertThat(run("show", "b2")).isZero();

        assertThat(terminal.lines())
                .contains("queue       train.train-model", "rule        quantity-zero")
                .endsWith("", "{", " \"a\":1}");
    }

    @Test
    void aLetterThatNoWorkerHasFails() {
        assertThat(run("show", "none")).isEqualTo(1);

        assertThat(terminal.err()).contains("The dead letter (none) must be one that a worker has.");
    }

    @Test
    void replaysALetter() {
        String replay = "POST /v1/dead-letters/c3/replay";
        workers.at(Service.FORECAST).on(replay, Reply.ok(letter("c3", "forecast.day-closed")));

        assertThat(run("replay", "c3")).isZero();

        assertThat(terminal.lines()).containsExactly("c3 is back in forecast.day-closed");
        assertThat(workers.at(Service.FORECAST).asked(replay)).hasSize(1);
    }

    @Test
    void aLetterThatWasReplayedIsRefusedAndThoseBeforeItAreTold() {
        workers.at(Service.TRAIN).on("POST /v1/dead-letters/b2/replay", Reply.ok(letter("b2", "train.train-model")));
        workers.at(Service.INGEST).on("POST /v1/dead-letters/a1/replay", Reply.problem(409, "It was replayed."));

        assertThat(run("replay", "b2", "a1")).isEqualTo(1);

        assertThat(terminal.lines()).containsExactly("b2 is back in train.train-model");
        assertThat(terminal.err()).contains("ingest-service answered 409: It was replayed.");
    }

    @Test
    void replaysAllButThoseThatSomebodyElseReplayed() throws IOException {
        workers.at(Service.INGEST).on("POST /v1/dead-letters/a1/replay", Reply.ok(letter("a1", "ingest.inbound")));
        workers.at(Service.TRAIN).on("POST /v1/dead-letters/b2/replay", Reply.problem(409, "It was replayed."));
        workers.at(Service.FORECAST)
                .on("POST /v1/dead-letters/c3/replay", Reply.ok(letter("c3", "forecast.day-closed")))
                .on("POST /v1/dead-letters/d4/replay", Reply.ok(letter("d4", "forecast.batch-stored")));

        assertThat(run("replay", "--all", "--format", "json")).isZero();

        assertThat(json().findValuesAsText("id")).containsExactly("a1", "c3", "d4");
    }

    @Test
    void aReplayOfNothingInParticularIsUsage() {
        assertThat(run("replay")).isEqualTo(2);
        assertThat(run("replay", "a1", "--all")).isEqualTo(2);
        assertThat(run("replay", "a1", "--queue", "ingest.inbound")).isEqualTo(2);

        assertThat(workers.at(Service.INGEST).asked(LIST)).isEmpty();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(terminal.out());
    }
}
