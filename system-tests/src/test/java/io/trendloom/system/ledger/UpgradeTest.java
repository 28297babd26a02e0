package io.trendloom.system.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.system.Http;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * This release takes the place of an earlier one under traffic: its workers come up beside the others, migrate the schemas
 * under them, and share their queues; publishers and readers are led to them, and the others end.
 */
@EnabledIfSystemProperty(
        named = UpgradeTest.FROM,
        matches = ".+",
        disabledReason = "names no built checkout of an earlier release: .ci/upgrade does")
class UpgradeTest {
    static final String FROM = "trendloom-test.upgrade.from";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SLICES = 40;
    private static final Form FORM = new Form(20_000, 0, 0, 1L);
    private static final String TRAINING = """
            {"settings":{"epochs":"1","windows":"64","hidden":"8","layers":"1"}}""";

    private final Ledger ledger = new Ledger();

    @Test
    void nothingIsLostAndNobodyIsRefused(@TempDir Path folder) throws Exception {
        Path earlier = Path.of(System.getProperty(FROM)).toAbsolutePath();
        try (SystemUnderTest system = SystemUnderTest.start(folder, Map.of(), earlier);
                Traffic traffic = Traffic.of(FORM, system, ledger);
                FreezingProxy forecasts = FreezingProxy.to("forecasts", system.port(Http.FORECAST))) {
            for (int slice = 0; slice < SLICES / 2; slice++) {
                traffic.send(slice, SLICES).join();
            }
            String model = firstForecasts(system.http());
            String item = FORM.shop().itemIds().getFirst();

            try (Reader reader = Reader.of(forecasts.port(), "/v1/items/%s/forecast".formatted(item))) {
                upgrade(system, traffic, forecasts);
                awaitModel(system.http(), model);
                reader.close();
                System.out.printf("%,d forecasts read meanwhile%n", reader.answers());
                assertThat(reader.refusals()).isEmpty();
                assertThat(reader.answers()).isPositive();
            }

            for (int slice = 0; slice < SLICES; slice++) {
                traffic.send(slice, SLICES).join();
            }
            Verdict verdict = new Judge(system.http(), ledger, FORM.shop(), List.of()).settled();
            System.out.println(verdict);
            assertThat(verdict.isClean()).as("%s", verdict).isTrue();
            assertThat(verdict.acknowledged()).isEqualTo(FORM.sales());
        }
    }

    /** Has every item forecast by the earlier release; answers with which model. */
    private static String firstForecasts(Http http) throws IOException, InterruptedException {
        http.post(Http.INGEST, "/v1/days/%s/end".formatted(FORM.shop().lastDay()), "");
        http.post(Http.TRAIN, "/v1/trainings", TRAINING);
        await().atMost(PATIENCE).until(() -> recorded(http) != null);
        return String.valueOf(recorded(http));
    }

    private static void awaitModel(Http http, String model) {
        await().atMost(PATIENCE).until(() -> model.equals(recorded(http)));
    }

    private static @Nullable String recorded(Http http) throws IOException, InterruptedException {
        JsonNode model = http.get(Http.FORECAST, "/v1/status").path("recordedModelId");
        return model.isTextual() ? model.asText() : null;
    }

    /** Publishers tell the same again and again until it is done. */
    private static void upgrade(SystemUnderTest system, Traffic traffic, FreezingProxy forecasts) throws Exception {
        FutureTask<Void> upgraded = new FutureTask<>(() -> replace(system, forecasts));
        Thread.ofVirtual().start(upgraded);
        for (int slice = SLICES / 2; !upgraded.isDone(); slice = (slice + 1) % SLICES) {
            traffic.send(slice, SLICES).join();
        }
        upgraded.get();
    }

    private static @Nullable Void replace(SystemUnderTest system, FreezingProxy forecasts) throws IOException {
        Installation next = system.beside();
        system.proxies().door().leadTo(next.port(Http.INGEST));
        forecasts.leadTo(next.port(Http.FORECAST));
        system.goOnWith(next);
        return null;
    }
}
