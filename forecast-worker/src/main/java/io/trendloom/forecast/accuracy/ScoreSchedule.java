package io.trendloom.forecast.accuracy;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Looks again and again for past forecasts to judge, and shows how they did. */
@ApplicationScoped
class ScoreSchedule {
    private static final Logger LOG = Logger.getLogger(ScoreSchedule.class);

    private final ScoreRuns runs;
    private final LiveAccuracy accuracy;
    private boolean failed;

    ScoreSchedule(ScoreRuns runs, LiveAccuracy accuracy) {
        this.runs = runs;
        this.accuracy = accuracy;
    }

    @Scheduled(
            every = "${trendloom.accuracy.every:5s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            runs.run();
            accuracy.show();
            failed = false;
        } catch (SQLException | RuntimeException e) {
            if (!failed) {
                LOG.error("Past forecasts cannot be judged; trying again.", e);
            }
            failed = true;
        }
    }
}
