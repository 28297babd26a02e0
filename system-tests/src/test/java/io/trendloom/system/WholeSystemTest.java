package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.system.Trendloom.Outcome;
import io.trendloom.system.watch.WatchedSystem;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole system as a newcomer meets it: the demo on a small shop, then the same shop after accidents. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeSystemTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** A sale of a day that is closed already. */
    private static final String LATE_SALE = """
            [{"id":"late-1","itemId":"A","quantity":70,"unitPrice":12.9,"currency":"GBP","time":"2011-12-07T10:00:00"}]""";

    private static final String FOREIGN_SALE = """
            [{"id":"foreign","itemId":"A","quantity":5,"unitPrice":1,"currency":"NOK","time":"2011-12-07T11:00:00"}]""";
    private static final String RATE = """
            [{"name":"fx:NOK/GBP","day":"2011-12-01","value":0.1}]""";
    private static final String EXPORT = """
            Line,SKU,Qty,Price,When
            1001,NEW-1,3,4.50,2011-12-06T09:00:00
            1002,NEW-1,three,4.50,2011-12-06T09:05:00
            1003,NEW-1,2,-4.50,2011-12-06T09:10:00
            """;

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    /** Has text, which is encoded. */
    private static final String ITEM = """
            [{"id":"traced","title":"Glass bird","price":3.5,"currency":"GBP"}]""";

    private Path work;
    private Collector collector;
    private Trendloom trendloom;
    private Http http;
    private Process up;
    private int starts;

    @BeforeAll
    void prepare(@TempDir Path folder) throws IOException {
        work = folder;
        collector = Collector.start();
        trendloom = new Trendloom(work, collector.environment());
        http = new Http(trendloom.portOffset());
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (up != null && up.isAlive()) {
            up.destroy();
            up.waitFor();
        }
        collector.close();
    }

    @Test
    @Order(1)
    void theDemoGoesFromSalesToForecasts() throws Exception {
        String sample = Trendloom.root().resolve("samples/tiny").toString();
        Outcome demo = trendloom.run(
                15, withRealParts("demo", "--exit", "--sample", sample, "--epochs", "1", "--set", "windows=640"));

        assertThat(demo.exitCode()).as(demo.output()).isZero();
        assertThat(demo.output())
                .contains("stored", "rejected", "WQL", "seasonal-naive", "weekday-average")
                .containsPattern("\\b(won|level|lost)\\b")
                .contains("2011-12-09", "2012-01-07", "growth", "stable", "decline", "volatile");
    }

    @Test
    @Order(2)
    void aSecondStartGoesOnWhereTheFirstLeftOff() throws Exception {
        startUp();

        assertThat(http.get(Http.FORECAST, "/v1/items/A/series").at("/days")).hasSizeGreaterThan(300);
        assertThat(http.get(Http.FORECAST, "/v1/items/A/forecast").at("/horizon"))
                .hasSize(30);
        assertThat(http.get(Http.TRAIN, "/v1/models/champion").at("/modelId").asText())
                .isNotEmpty();
    }

    @Test
    @Order(3)
    void statusListsEveryWorker() throws Exception {
        assertThat(status().findValuesAsText("name"))
                .contains("ingest-service", "embed-worker", "train-worker", "forecast-worker");
    }

    @Test
    @Order(4)
    void aSaleReachesTheSeriesAlthoughTheForecastWorkerWasKilled() throws Exception {
        double before = unitsOnTheLateDay();
        JsonNode forecast = horizon();
        assertThat(part("forecast-worker").destroyForcibly()).isTrue();

        JsonNode answer = http.post(Http.INGEST, "/v1/sales", LATE_SALE);

        assertThat(answer.at("/summary/stored").asInt()).as(answer.toString()).isEqualTo(1);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(unitsOnTheLateDay()).isEqualTo(before + 70));
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(horizon())
                        .as("days forecast after the late sale")
                        .isNotEqualTo(forecast));
    }

    @Test
    @Order(5)
    void aTraceGoesFromTheShopThroughTheWorkers() throws Exception {
        http.post(Http.INGEST, "/v1/items", ITEM, "traceparent", "00-%s-00f067aa0ba902b7-01".formatted(TRACE));

        List<String> workers = List.of("ingest-service", "embed-worker", "forecast-worker");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(collector.sendersOf(TRACE, workers)).isEqualTo(workers));
    }

    @Test
    @Order(6)
    void aForeignExportIsImportedRowByRow() throws Exception {
        Path export = Files.writeString(work.resolve("export.csv"), EXPORT);
        String columns = "id=Line,itemId=SKU,quantity=Qty,unitPrice=Price,time=When";

        Outcome loaded = trendloom.run(
                2, "import", export.toString(), "--kind", "sales", "--columns", columns, "--format", "json");

        assertThat(loaded.exitCode()).as(loaded.output()).isZero();
        JsonNode summary = Trendloom.json(loaded.output()).get(0);
        assertThat(summary.get("stored").asInt()).as(loaded.output()).isEqualTo(1);
        assertThat(summary.get("rejectedByRule").toString())
                .isEqualTo("{\"price-positive\":1,\"quantity-unreadable\":1}");
        assertThat(Files.readAllLines(work.resolve("export.csv.results.ndjson")))
                .hasSize(3);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(unitsOf("NEW-1", "2011-12-06")).isEqualTo(3));
    }

    /** By forecast-worker, as the page asks for it. */
    @Test
    @Order(7)
    void aRowThatWasRefusedIsRepairedAndSentAgain() throws Exception {
        String unreadable = "/v1/rejections?kind=sales&rule=quantity-unreadable";
        JsonNode open = http.get(Http.FORECAST, unreadable);
        JsonNode row = open.at("/rejections/0");
        assertThat(row.at("/source").asText()).as(open.toString()).startsWith("1002,NEW-1,three");

        JsonNode answer = http.post(
                Http.FORECAST,
                "/v1/rejections/%s/resend".formatted(row.at("/id").asText()),
                "{\"source\":\"%s\"}".formatted(row.at("/source").asText().replace("three", "4")));

        assertThat(answer.at("/result").asText()).as(answer.toString()).isEqualTo("stored");
        assertThat(http.get(Http.FORECAST, unreadable).at("/total").asInt())
                .isEqualTo(open.at("/total").asInt() - 1);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(unitsOf("NEW-1", "2011-12-06")).isEqualTo(3 + 4));
    }

    @Test
    @Order(8)
    void aNetworkIsTrainedAndForecastsArePrinted() throws Exception {
        Outcome trained = trendloom.run(
                5,
                "train",
                "--wait",
                "--epochs",
                "1",
                "--set",
                "windows=320",
                "--set",
                "hidden=16",
                "--set",
                "layers=1",
                "--set",
                "boostedTrees=off");
        assertThat(trained.exitCode()).as(trained.output()).isZero();
        assertThat(trained.output()).contains("seasonal-naive", "weekday-average", "WQL30");

        Outcome printed = trendloom.run(2, "forecast", "A", "B", "--horizon", "7", "--format", "csv");
        assertThat(printed.exitCode()).as(printed.output()).isZero();
        assertThat(printed.output().lines())
                .hasSize(1 + 2 * 7)
                .first()
                .asString()
                .startsWith("cutoff,item,day,q0.1,")
                .endsWith(",p_volatile");

        Outcome described = trendloom.run(2, "forecast", "--title", "玻璃小鸟", "--price", "3.5", "--format", "json");
        assertThat(described.exitCode()).as(described.output()).isZero();
        assertThat(described.output()).contains("\"coldStart\":true", "\"inferredFrom\":{");

        Outcome unknown = trendloom.run(2, "forecast", "no-such-item");
        assertThat(unknown.exitCode()).as(unknown.output()).isEqualTo(1);
        assertThat(unknown.output()).contains("no-such-item");
    }

    /** A rate that comes after its sale: the rules of now take in what those of its day refused. */
    @Test
    @Order(9)
    void aReplayTakesInWhatWasRefused() throws Exception {
        double before = unitsOnTheLateDay();
        JsonNode refused = http.post(Http.INGEST, "/v1/sales", FOREIGN_SALE);
        assertThat(refused.at("/summary/rejected").asInt())
                .as(refused.toString())
                .isEqualTo(1);
        http.post(Http.INGEST, "/v1/signals", RATE);

        Outcome replayed = trendloom.run(5, "replay", "--from", "2011-01-01", "--wait");

        assertThat(replayed.exitCode()).as(replayed.output()).isZero();
        assertThat(replayed.output()).contains("is in use").doesNotContain(" 0 newly accepted");
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(unitsOnTheLateDay()).isEqualTo(before + 5));
    }

    @Test
    @Order(10)
    void everyPanelAndAlertShowsWhatHappens() throws Exception {
        WatchedSystem.watch(trendloom, work);
    }

    @Test
    @Order(11)
    void nothingIsLostOrDoubledWhenEverythingIsKilled() throws Exception {
        JsonNode before = http.get(Http.FORECAST, "/v1/items/A/series");
        List<ProcessHandle> parts = StreamSupport.stream(status().at("/parts").spliterator(), false)
                .filter(part -> part.hasNonNull("pid"))
                .flatMap(part -> ProcessHandle.of(part.get("pid").asLong()).stream())
                .toList();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(up.toHandle()), parts.stream()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        // Where nobody reaps them they stay, without a port.
        all.forEach(part ->
                part.onExit().completeOnTimeout(part, 30, TimeUnit.SECONDS).join());

        startUp();

        assertThat(http.get(Http.FORECAST, "/v1/items/A/series")).isEqualTo(before);
        assertThat(http.post(Http.INGEST, "/v1/sales", LATE_SALE)
                        .at("/summary/duplicate")
                        .asInt())
                .isEqualTo(1);
        assertThat(http.get(Http.FORECAST, "/v1/items/A/series")).isEqualTo(before);
    }

    @Test
    @Order(12)
    void everyRequestThatTheApisShowIsTaken() throws Exception {
        for (int port : List.of(Http.INGEST, Http.EMBED, Http.FORECAST, Http.TRAIN)) {
            List<ApiExamples.Example> examples = ApiExamples.of(http.get(port, "/q/openapi?format=json"), "A");
            assertThat(examples).as("the worker at port %d", port).isNotEmpty();
            for (ApiExamples.Example example : examples) {
                HttpResponse<String> response = http.post(port, example.path(), example.contentType(), example.body());
                assertThat(response.statusCode())
                        .as("%s of %s: %s", example.name(), example.path(), response.body())
                        .isBetween(200, 299);
                assertThat(response.body())
                        .as("%s of %s", example.name(), example.path())
                        .isNotEmpty()
                        .doesNotContain("\"rule\":");
            }
        }
    }

    private void startUp() throws Exception {
        Path output = work.resolve("up-" + ++starts + ".txt");
        up = trendloom.start(output, withRealParts("up"));
        await().atMost(PATIENCE)
                .until(() -> !up.isAlive() || Files.readString(output).contains("ready after"));
        assertThat(up.isAlive()).as("%s", Files.readString(output)).isTrue();
    }

    private JsonNode status() throws Exception {
        Outcome status = trendloom.run(1, "status", "--format", "json");
        assertThat(status.exitCode()).as(status.output()).isZero();
        return Trendloom.json(status.output());
    }

    private ProcessHandle part(String name) throws Exception {
        return StreamSupport.stream(status().at("/parts").spliterator(), false)
                .filter(part -> part.path("name").asText().equals(name))
                .flatMap(part -> ProcessHandle.of(part.get("pid").asLong()).stream())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode horizon() throws Exception {
        return http.get(Http.FORECAST, "/v1/items/A/forecast").at("/horizon");
    }

    private double unitsOnTheLateDay() throws Exception {
        return unitsOf("A", "2011-12-07");
    }

    private double unitsOf(String item, String day) throws Exception {
        return http.get(Http.FORECAST, "/v1/items/%s/series?from=%s&to=%s".formatted(item, day, day))
                .at("/days/0/units")
                .asDouble();
    }

    private static String[] withRealParts(String... arguments) {
        return Stream.concat(Stream.of(arguments), Trendloom.realParts().stream())
                .toArray(String[]::new);
    }
}
