package io.trendloom.forecast.topics;

import io.quarkus.scheduler.Scheduled;
import io.trendloom.platform.messaging.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Looks again and again for reviews to learn from, and for complaints that rise. */
@ApplicationScoped
class TopicSchedule {
    private static final Logger LOG = Logger.getLogger(TopicSchedule.class);

    private final LearnedTopics topics;
    private final ComplaintAlarm alarm;
    private final OutboxRelay relay;
    private boolean failed;

    TopicSchedule(LearnedTopics topics, ComplaintAlarm alarm, OutboxRelay relay) {
        this.topics = topics;
        this.alarm = alarm;
        this.relay = relay;
    }

    @Scheduled(
            every = "${trendloom.reviews.every:60s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            topics.follow();
            if (alarm.look() > 0) {
                relay.signal();
            }
            failed = false;
        } catch (SQLException | RuntimeException e) {
            if (!failed) {
                LOG.error("Topics of reviews cannot be learned; trying again.", e);
            }
            failed = true;
        }
    }
}
