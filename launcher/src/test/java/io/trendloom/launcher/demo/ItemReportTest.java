package io.trendloom.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.api.JsonApi;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ItemReportTest {
    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();
    private final ItemReport report =
            new ItemReport(terminal.terminal(), new JsonApi("forecast-worker", worker.address()));

    @AfterEach
    void stop() {
        worker.close();
    }

    private static String forecast() {
        String classes = "{\"growth\":0.5,\"stable\":0.25,\"decline\":0.25,\"volatile\":0}";
        String quantiles = IntStream.rangeClosed(1, 9)
                .mapToObj(level -> "\"0.%d\":%d".formatted(level, level))
                .collect(Collectors.joining(",", "{", "}"));
        return """
                {"itemId":"A","modelId":"m","cutoff":"2024-02-29","coldStart":false,\
                "horizon":[{"day":"2024-03-01","quantiles":%s,"mean":7,"trend":%s}],\
                "trend":{"label":"growth","probabilities":%s}}
                """.formatted(quantiles, classes, classes);
    }

    @Test
    void showsThePastBesideTheFuture() throws InterruptedException {
        worker.on("GET /v1/items/A", Reply.ok("{\"id\":\"A\",\"title\":\"Red mug\"}"))
                .on("GET /v1/items/A/series", Reply.ok("{\"days\":[{\"units\":14},{\"units\":null},{\"units\":0}]}"))
                .on("POST /v1/forecasts", Reply.ok(forecast()));

        report.show("A");

        assertThat(terminal.lines())
                .hasSize(6)
                .startsWith("", "A  Red mug")
                .contains("█ ▁|▅  (3 days sold | 1 days expected)");
        assertThat(worker.asked("GET /v1/items/A/series").getFirst().query())
                .as("60 days")
                .isEqualTo("from=2024-01-01&to=2024-02-29");
    }

    @Test
    void listsTheItemsThatChangeMostInOneDirection() throws InterruptedException {
        String trend =
                "\"last30\":100,\"next30\":190,\"median30\":150,\"change\":%s,\"label\":\"growth\",\"probability\":0.875";
        worker.on(
                "GET /v1/trends",
                Reply.ok(
                        "{\"items\":[{\"id\":\"A\",\"title\":\"Red mug\",\"trend\":{%s}},{\"id\":\"B\",\"trend\":{%s}}]}"
                                .formatted(trend.formatted("0.5"), trend.formatted("-0.1"))));

        report.strongest("growers", "growth", 1);
        report.strongest("decliners", "decline", -1);

        assertThat(worker.asked("GET /v1/trends"))
                .extracting(StubServer.Request::query)
                .containsExactly("class=growth&size=5", "class=decline&size=5");
        assertThat(terminal.lines())
                .extracting(line -> line.strip().replaceAll(" +", " "))
                .containsExactly(
                        "",
                        "Strongest growers",
                        "A Red mug 100 -> 150 units in 30 days (+50 %), growth 88 %",
                        "",
                        "Strongest decliners",
                        "B (no title) 100 -> 150 units in 30 days (-10 %), growth 88 %");
    }
}
