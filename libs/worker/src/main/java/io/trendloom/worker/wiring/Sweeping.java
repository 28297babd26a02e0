package io.trendloom.worker.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.platform.store.OrphanSweep;
import io.trendloom.platform.store.OwnedObjects;
import io.trendloom.platform.store.SweepReport;
import io.trendloom.worker.metrics.SweepMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sweeps the worker's own part of the store now and then, if it has said which part that is. */
@ApplicationScoped
public class Sweeping {
    private static final Logger LOG = Logger.getLogger(Sweeping.class);

    private final @Nullable OrphanSweep sweep;
    private final SweepConfig config;
    private final SweepMetrics metrics;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("orphan-sweep").daemon().factory());

    Sweeping(Instance<OwnedObjects> owned, ObjectStore store, Clock clock, SweepConfig config, SweepMetrics metrics) {
        this.sweep = owned.isResolvable() ? new OrphanSweep(store, owned.get(), clock, config.safeAge()) : null;
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        if (sweep != null) {
            long every = config.every().toMillis();
            timer.scheduleWithFixedDelay(this::sweepOrWait, every, every, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** Whether this worker sweeps. */
    public boolean isOn() {
        return sweep != null;
    }

    /** Sweeps now; without {@code remove} only looks. */
    public SweepReport now(boolean remove) throws SQLException {
        if (sweep == null) {
            throw new IllegalStateException("A worker that sweeps says which objects are its own.");
        }
        SweepReport report = remove ? sweep.sweep(config.most()) : sweep.look(config.most());
        if (remove) {
            metrics.swept(report);
        }
        return report;
    }

    private void sweepOrWait() {
        try {
            SweepReport report = now(true);
            LOG.infof(
                    "%d objects of %d were orphans and are removed (%d bytes).",
                    report.orphans(), report.objects(), report.bytes());
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Orphans wait for the next sweep: %s", e.toString());
        }
    }
}
