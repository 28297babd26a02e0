package io.trendloom.system.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.embedded.FreePort;
import io.trendloom.system.Http;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two embed-workers and three forecast-workers of one system: how they share batches of texts and partitions of runs of record,
 * with one more that joins and one that is killed. A fair share is at least half of an equal one.
 */
@EnabledIfSystemProperty(named = "trendloom-test.scale.items", matches = "[1-9]\\d*")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScaleTest {
    private static final Form FORM = new Form(Integer.getInteger("trendloom-test.scale.items", 0), 24, 40);
    /** A batch of texts and a partition take long enough for every worker to come to one. */
    private static final DeviceTime.Times QUICK = new DeviceTime.Times(150, 300);
    /** What a worker needs longer for its first partition than for any other is little beside this. */
    private static final DeviceTime.Times SLOW = new DeviceTime.Times(300, 1_500);

    private static final String SMALLEST_TRAINING = """
            {"settings":{"epochs":"1","windows":"64","hidden":"8","layers":"1","boostedTrees":"off"}}""";

    private Path folder;
    private SimulatedDevice device;
    private ScaledSystem system;
    private Http http;
    private Shop shop;
    private Crew encoders;
    private Crew forecasters;
    private AddedWorker addedEncoder;
    private AddedWorker addedForecaster;

    @BeforeAll
    void start(@TempDir Path work) throws Exception {
        folder = work;
        device = SimulatedDevice.in(folder);
        device.take(QUICK);
        system = ScaledSystem.start(folder, "embed=2,forecast=3", device, FORM);
        http = system.http();
        shop = new Shop(http, FORM);
        system.records().watch();
        encoders = Crew.of(system, Meter.TEXTS);
        forecasters = Crew.of(system, Meter.FORECASTS);
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable started : Stream.of(addedEncoder, addedForecaster, system)
                .filter(Objects::nonNull)
                .toList()) {
            started.close();
        }
    }

    @Test
    @Order(1)
    void batchesOfTextsAreSharedFairly() throws Exception {
        try (FileChannel held = device.hold()) {
            shop.list();
            shop.begin();
            device.awaitAtWork(encoders.pids());
        }

        shop.awaitVectors();
        assertShared(encoders);
    }

    @Test
    @Order(2)
    void partitionsAreSharedFairlyAndNoItemIsForecastTwice() throws Exception {
        String training;
        try (FileChannel held = device.hold()) {
            training = http.post(Http.TRAIN, "/v1/trainings", SMALLEST_TRAINING)
                    .at("/trainingId")
                    .asText();
            device.awaitAtWork(forecasters.pids());
        }
        http.post(Http.TRAIN, "/v1/trainings/%s/cancel".formatted(training), "{}");

        shop.awaitForecasts();
        assertShared(forecasters);
        assertEachForecastOnce();
    }

    @Test
    @Order(3)
    void aWorkerAddedInTheMiddleTakesItsShare() throws Exception {
        device.take(SLOW);
        try (FileChannel held = device.hold()) {
            shop.hear();
            shop.sell();
            device.awaitAtWork(encoders.pids());
            device.awaitAtWork(forecasters.pids());
            addedEncoder = AddedWorker.beside(encoders.last(), FreePort.any(), folder);
            addedForecaster = AddedWorker.beside(forecasters.last(), FreePort.any(), folder);
            encoders.join(addedEncoder.ready());
            forecasters.join(addedForecaster.ready());
            device.awaitAtWork(encoders.pids());
            device.awaitAtWork(forecasters.pids());
        }

        shop.awaitVectors();
        shop.awaitForecasts();
        assertShared(encoders);
        assertShared(forecasters);
        assertEachForecastOnce();
    }

    @Test
    @Order(4)
    void theWorkOfAKilledWorkerIsTakenOver() throws Exception {
        device.take(QUICK);
        ScaledWorker encoder = system.workers("embed-worker").getLast();
        ScaledWorker forecaster = system.workers("forecast-worker").getLast();
        try (FileChannel held = device.hold()) {
            shop.hear();
            shop.sell();
            device.awaitAtWork(encoders.pids());
            device.awaitAtWork(forecasters.pids());
            encoder.kill();
            forecaster.kill();
        }

        shop.awaitVectors();
        shop.awaitForecasts();
        assertEachForecastOnce();
        assertThat(system.records().textsCounted()).isEqualTo(shop.texts());
    }

    private static void assertShared(Crew crew) throws Exception {
        Map<String, Double> shares = crew.shares();
        System.out.printf("shares of %d: %s%n", FORM.items(), shares);
        assertThat(shares.values().stream().mapToDouble(share -> share).sum())
                .as("all of it, nothing twice: %s", shares)
                .isEqualTo(FORM.items());
        assertThat(shares.values())
                .as("%s", shares)
                .allSatisfy(share -> assertThat(share).isGreaterThanOrEqualTo(FORM.items() / 2.0 / crew.size()));
    }

    private void assertEachForecastOnce() throws Exception {
        assertThat(system.records().itemsByTimesForecast(shop.day())).isEqualTo(Map.of(1, FORM.items()));
    }
}
