package io.trendloom.forecast.drift;

import io.quarkus.scheduler.Scheduled;
import io.trendloom.forecast.metrics.AccuracyMetrics;
import io.trendloom.platform.messaging.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks again and again for a run of record to look at for drift. */
@ApplicationScoped
class DriftSchedule {
    private static final Logger LOG = Logger.getLogger(DriftSchedule.class);

    private final DriftWatch watch;
    private final OutboxRelay relay;
    private final AccuracyMetrics metrics;
    private boolean failed;

    DriftSchedule(DriftWatch watch, OutboxRelay relay, AccuracyMetrics metrics) {
        this.watch = watch;
        this.relay = relay;
        this.metrics = metrics;
    }

    @Scheduled(
            every = "${trendloom.drift.every:5s}",
            delayed = "4s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            DriftView seen = watch.look();
            if (seen != null && seen.drifted()) {
                LOG.warnf("Model %s has drifted at the cutoff %s.", seen.modelId(), seen.cutoff());
                relay.signal();
            }
            show(watch.now());
            failed = false;
        } catch (SQLException | RuntimeException e) {
            if (!failed) {
                LOG.error("Drift cannot be looked at; trying again.", e);
            }
            failed = true;
        }
    }

    private void show(@Nullable DriftView now) {
        if (now != null) {
            now.inputs().forEach(input -> metrics.drifted(input.feature(), input.psi()));
        }
    }
}
