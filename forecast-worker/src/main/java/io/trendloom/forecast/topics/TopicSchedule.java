package io.trendloom.forecast.topics;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Looks again and again for reviews to learn from. */
@ApplicationScoped
class TopicSchedule {
    private static final Logger LOG = Logger.getLogger(TopicSchedule.class);

    private final LearnedTopics topics;
    private boolean failed;

    TopicSchedule(LearnedTopics topics) {
        this.topics = topics;
    }

    @Scheduled(
            every = "${trendloom.reviews.every:60s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            topics.follow();
            failed = false;
        } catch (SQLException | RuntimeException e) {
            if (!failed) {
                LOG.error("Topics of reviews cannot be learned; trying again.", e);
            }
            failed = true;
        }
    }
}
