package io.trendloom.worker.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.trendloom.platform.store.SweepReport;
import jakarta.enterprise.context.ApplicationScoped;

/** What sweeps removed from the store. */
@ApplicationScoped
public class SweepMetrics {
    private final Counter orphans;
    private final Counter bytes;

    SweepMetrics(MeterRegistry registry) {
        this.orphans = Counter.builder("trendloom.orphans.removed")
                .description("Objects that no table named and a sweep removed")
                .register(registry);
        this.bytes = Counter.builder("trendloom.orphans.removed.bytes")
                .description("Size of the objects that sweeps removed")
                .register(registry);
    }

    /** A sweep is over. */
    public void swept(SweepReport report) {
        orphans.increment(report.orphans());
        bytes.increment(report.bytes());
    }
}
