package io.trendloom.forecast.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.trendloom.contract.message.TrendTurned;
import io.trendloom.worker.metrics.DocumentedMeters;
import io.trendloom.worker.metrics.ExposedMeters;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastMetricsTest {
    private static final Instant NOW = Instant.parse("2011-12-09T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final PrometheusMeterRegistry registry = ExposedMeters.registry();
    private final ForecastMetrics metrics = new ForecastMetrics(registry, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void areThoseOfTheDocument() throws IOException {
        metrics.applied("sales", 7, SECOND);
        metrics.scored("record", 7, SECOND);
        metrics.switched("m1", 1, NOW);
        metrics.recorded(SECOND);
        metrics.told(TrendTurned.class);
        AccuracyMetrics accuracy = new AccuracyMetrics(registry);
        accuracy.scored(7, "model", Map.of("wql", 0.4));
        accuracy.drifted("demand", 0.1);
        WebhookMetrics webhooks = new WebhookMetrics(registry);
        webhooks.attempted("taken");
        webhooks.show(1, 0);

        assertThat(ExposedMeters.of(registry.scrape())).isEqualTo(DocumentedMeters.of("forecast-worker"));
    }

    @Test
    void theCutoffIsUnknownUntilADayIsClosed() {
        assertThat(cutoff()).isNaN();

        metrics.cutoff(LocalDate.of(1970, 1, 3));

        assertThat(cutoff()).isEqualTo(2 * 86_400);
    }

    private double cutoff() {
        return registry.get("trendloom.cutoff.timestamp").gauge().value();
    }
}
