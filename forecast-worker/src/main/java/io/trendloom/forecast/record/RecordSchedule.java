package io.trendloom.forecast.record;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Looks again and again for a run of record to do. */
@ApplicationScoped
class RecordSchedule {
    private static final Logger LOG = Logger.getLogger(RecordSchedule.class);

    private final RecordRuns runs;
    private boolean failed;

    RecordSchedule(RecordRuns runs) {
        this.runs = runs;
    }

    @Scheduled(
            every = "${trendloom.record.every:1s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            runs.run();
            failed = false;
        } catch (SQLException | RuntimeException e) {
            if (!failed) {
                LOG.error("The forecasts of record cannot be made; trying again.", e);
            }
            failed = true;
        }
    }
}
