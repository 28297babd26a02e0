package io.trendloom.worker.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** What was kept for a time and has gone. */
@ApplicationScoped
public class RetentionMetrics {
    private final MeterRegistry registry;

    public RetentionMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Rows of a kind have gone. */
    public void removed(String what, int rows) {
        Counter.builder("trendloom.retention.removed")
                .description("Rows that were kept no longer")
                .tag("what", what)
                .register(registry)
                .increment(rows);
    }
}
