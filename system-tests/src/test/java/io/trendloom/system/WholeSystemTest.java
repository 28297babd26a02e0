package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.system.Trendloom.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    private static final String LATE_SALE = """
            [{"id":"late-1","itemId":"A","quantity":7,"unitPrice":2.5,"currency":"GBP","time":"2011-12-07T10:00:00"}]""";

    @TempDir
    Path work;

    private Trendloom trendloom;
    private Http http;
    private Process up;
    private int starts;

    @BeforeAll
    void prepare() {
        trendloom = new Trendloom(work);
        http = new Http(trendloom.portOffset());
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (up != null && up.isAlive()) {
            up.destroy();
            up.waitFor();
        }
    }

    @Test
    @Order(1)
    void theDemoGoesFromSalesToForecasts() throws Exception {
        String sample = Trendloom.root().resolve("samples/tiny").toString();
        Outcome demo = trendloom.run(15, withRealParts("demo", "--exit", "--sample", sample));

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
        assertThat(part("forecast-worker").destroyForcibly()).isTrue();

        JsonNode answer = http.post(Http.INGEST, "/v1/sales", LATE_SALE);

        assertThat(answer.at("/summary/stored").asInt()).as(answer.toString()).isEqualTo(1);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(unitsOnTheLateDay()).isEqualTo(before + 7));
    }

    @Test
    @Order(5)
    void nothingIsLostOrDoubledWhenEverythingIsKilled() throws Exception {
        JsonNode before = http.get(Http.FORECAST, "/v1/items/A/series");
        List<ProcessHandle> parts = StreamSupport.stream(status().at("/parts").spliterator(), false)
                .filter(part -> part.has("pid"))
                .flatMap(part -> ProcessHandle.of(part.get("pid").asLong()).stream())
                .toList();
        Stream.concat(Stream.of(up.toHandle()), parts.stream()).forEach(ProcessHandle::destroyForcibly);
        up.waitFor();

        startUp();

        assertThat(http.get(Http.FORECAST, "/v1/items/A/series")).isEqualTo(before);
        assertThat(http.post(Http.INGEST, "/v1/sales", LATE_SALE)
                        .at("/summary/duplicate")
                        .asInt())
                .isEqualTo(1);
        assertThat(http.get(Http.FORECAST, "/v1/items/A/series")).isEqualTo(before);
    }

    private void startUp() throws Exception {
        Path output = work.resolve("up-" + ++starts + ".txt");
        up = trendloom.start(output, withRealParts("up"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(up.isAlive()).as("%s", Files.readString(output)).isTrue();
            assertThat(Files.readString(output)).containsIgnoringCase("ready");
        });
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

    private double unitsOnTheLateDay() throws Exception {
        return http.get(Http.FORECAST, "/v1/items/A/series?from=2011-12-07&to=2011-12-07")
                .at("/days/0/units")
                .asDouble();
    }

    private static String[] withRealParts(String... arguments) {
        return Stream.concat(Stream.of(arguments), Trendloom.realParts().stream())
                .toArray(String[]::new);
    }
}
