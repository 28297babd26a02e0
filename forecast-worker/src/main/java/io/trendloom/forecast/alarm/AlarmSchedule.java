package io.trendloom.forecast.alarm;

import io.quarkus.scheduler.Scheduled;
import io.trendloom.platform.messaging.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Looks again and again for a run of record whose items are to be looked at. */
@ApplicationScoped
class AlarmSchedule {
    private static final Logger LOG = Logger.getLogger(AlarmSchedule.class);

    private final AlarmJob job;
    private final OutboxRelay relay;
    private boolean failed;

    AlarmSchedule(AlarmJob job, OutboxRelay relay) {
        this.job = job;
        this.relay = relay;
    }

    @Scheduled(
            every = "${trendloom.alarms.every:5s}",
            delayed = "4s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            if (job.run() > 0) {
                relay.signal();
            }
            failed = false;
        } catch (SQLException | RuntimeException e) {
            if (!failed) {
                LOG.error("Items cannot be looked at for what to tell of them; trying again.", e);
            }
            failed = true;
        }
    }
}
