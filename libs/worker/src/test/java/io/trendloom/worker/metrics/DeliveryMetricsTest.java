package io.trendloom.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.trendloom.contract.Topology;
import io.trendloom.platform.messaging.DeadLetter;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.store.InMemoryObjectStore;
import io.trendloom.platform.store.SweepReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeliveryMetricsTest {
    private static final Instant NOW = Instant.parse("2011-12-09T12:00:00Z");
    private static final String QUEUE = Topology.EMBED_BATCH_STORED;

    private final PrometheusMeterRegistry registry = ExposedMeters.registry();
    private final DeliveryMetrics metrics = new DeliveryMetrics(registry, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void areThoseOfTheDocument() throws IOException {
        Delivery delivery = sent(QUEUE, "2011-12-09T11:59:30Z");
        metrics.begun(delivery);
        metrics.retried(delivery, new IOException());
        metrics.putOff(delivery, new IOException());
        metrics.deadLettered(new DeadLetter(delivery, "reason", null, 1, NOW, NOW));
        metrics.deadLettersWaiting(Map.of(QUEUE, 1L));
        metrics.retriesWaiting(Map.of(QUEUE, 1L));
        new SweepMetrics(registry).swept(new SweepReport(1, 1, 1, true, List.of()));
        new RetentionMetrics(registry).removed("orders", 1);

        new MeteredObjectStore(new InMemoryObjectStore("trendloom"), registry).exists("a");

        assertThat(ExposedMeters.of(registry.scrape())).isEqualTo(DocumentedMeters.of("Every worker"));
    }

    @Test
    void aMessageWaitsFromItsCommitUntilItIsHandled() {
        metrics.begun(sent(QUEUE, "2011-12-09T11:59:30Z"));

        assertThat(registry.get("trendloom.queue.wait")
                        .tag("queue", QUEUE)
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .isEqualTo(30);
    }

    @Test
    void aQueueWhereNothingWaitsToBeTriedAgainTellsSo() {
        metrics.begun(sent(QUEUE, "2011-12-09T11:59:30Z"));
        metrics.retriesWaiting(Map.of());
        assertThat(registry.get("trendloom.retries.waiting")
                        .tag("queue", QUEUE)
                        .gauge()
                        .value())
                .isZero();

        metrics.retriesWaiting(Map.of(QUEUE, 2L));
        assertThat(registry.get("trendloom.retries.waiting")
                        .tag("queue", QUEUE)
                        .gauge()
                        .value())
                .isEqualTo(2);
    }

    @Test
    void whatTellsNoTimeOrOnlyThatOfASaleIsNotMeasured() {
        metrics.begun(sent(QUEUE, "yesterday"));
        metrics.begun(Delivery.of(QUEUE, new byte[] {1}));
        metrics.begun(sent(Topology.INGEST_INBOUND, "2010-12-01T08:26:00Z"));

        assertThat(registry.find("trendloom.queue.wait").timers()).isEmpty();
    }

    private static Delivery sent(String queue, String time) {
        return Delivery.of(queue, "{\"time\":\"%s\"}".formatted(time).getBytes(StandardCharsets.UTF_8));
    }
}
