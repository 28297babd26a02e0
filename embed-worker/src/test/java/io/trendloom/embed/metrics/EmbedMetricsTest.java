package io.trendloom.embed.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.trendloom.encoding.EncodedBatch;
import io.trendloom.worker.metrics.DocumentedMeters;
import io.trendloom.worker.metrics.ExposedMeters;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmbedMetricsTest {
    @Test
    void areThoseOfTheDocument() throws IOException {
        PrometheusMeterRegistry registry = ExposedMeters.registry();
        EmbedMetrics metrics = new EmbedMetrics(registry);

        metrics.ready("small", "cpu");
        metrics.encoded("small", new EncodedBatch(2, 6, 2));
        metrics.remembered("small", 1);
        metrics.batchDone("items", Duration.ofSeconds(1));

        assertThat(ExposedMeters.of(registry.scrape())).isEqualTo(DocumentedMeters.of("embed-worker"));
    }
}
