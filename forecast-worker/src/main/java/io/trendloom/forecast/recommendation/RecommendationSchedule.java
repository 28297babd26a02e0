package io.trendloom.forecast.recommendation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Looks again and again for orders to learn from. */
@ApplicationScoped
class RecommendationSchedule {
    private static final Logger LOG = Logger.getLogger(RecommendationSchedule.class);

    private final Recommenders recommenders;
    private boolean failed;

    RecommendationSchedule(Recommenders recommenders) {
        this.recommenders = recommenders;
    }

    @Scheduled(
            every = "${trendloom.recommend.every:60s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            recommenders.follow();
            failed = false;
        } catch (SQLException | RuntimeException e) {
            if (!failed) {
                LOG.error("What to recommend cannot be learned; trying again.", e);
            }
            failed = true;
        }
    }
}
