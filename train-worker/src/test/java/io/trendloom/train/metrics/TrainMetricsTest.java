package io.trendloom.train.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.trendloom.worker.metrics.DocumentedMeters;
import io.trendloom.worker.metrics.ExposedMeters;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TrainMetricsTest {
    private static final Instant NOW = Instant.parse("2011-12-09T12:00:00Z");

    @Test
    void areThoseOfTheDocument() throws IOException {
        PrometheusMeterRegistry registry = ExposedMeters.registry();
        TrainMetrics metrics = new TrainMetrics(registry, Clock.fixed(NOW, ZoneOffset.UTC));

        metrics.computesOn("cpu");
        metrics.learned(32);
        metrics.learned(0.5, 0.6, 500);
        metrics.bounded(3);
        metrics.trainings("queued", 1);
        metrics.champion(NOW);

        assertThat(ExposedMeters.of(registry.scrape())).isEqualTo(DocumentedMeters.of("train-worker"));
    }
}
