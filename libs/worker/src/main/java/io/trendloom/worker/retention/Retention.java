package io.trendloom.worker.retention;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.worker.metrics.RetentionMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Lets go now and then of what the worker has kept for long enough, each kind in a transaction of its own. */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final List<Expiring> kinds;
    private final RetentionConfig config;
    private final DataSource database;
    private final Clock clock;
    private final RetentionMetrics metrics;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("retention").daemon().factory());

    Retention(
            @All List<Expiring> kinds,
            RetentionConfig config,
            DataSource database,
            Clock clock,
            RetentionMetrics metrics) {
        this.kinds = List.copyOf(kinds);
        this.config = config;
        this.database = database;
        this.clock = clock;
        this.metrics = metrics;
        kinds.forEach(kind -> metrics.removed(kind.what(), 0));
    }

    void start(@Observes StartupEvent event) {
        if (kinds.stream().anyMatch(kind -> kind.kept().isPresent())) {
            long every = config.every().toMillis();
            timer.scheduleWithFixedDelay(this::now, every, every, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    void now() {
        for (Expiring kind : kinds) {
            kind.kept().ifPresent(kept -> expire(kind, clock.instant().minus(kept)));
        }
    }

    private void expire(Expiring kind, Instant before) {
        try {
            int removed = Transactions.inTransaction(database, connection -> kind.expire(connection, before));
            metrics.removed(kind.what(), removed);
            LOG.infof("%d rows (%s) of before %s are kept no longer.", removed, kind.what(), before);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("What is kept for a time (%s) stays until the next look: %s", kind.what(), e.toString());
        }
    }
}
