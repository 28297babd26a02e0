package io.trendloom.forecast.digest;

import io.quarkus.scheduler.Scheduled;
import io.trendloom.platform.messaging.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Looks again and again whether a week is over whose digest is to be kept and told of. */
@ApplicationScoped
class DigestSchedule {
    private static final Logger LOG = Logger.getLogger(DigestSchedule.class);

    private final DigestJob job;
    private final OutboxRelay relay;
    private boolean failed;

    DigestSchedule(DigestJob job, OutboxRelay relay) {
        this.job = job;
        this.relay = relay;
    }

    @Scheduled(
            every = "${trendloom.digest.every:30s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            if (job.run()) {
                relay.signal();
            }
            failed = false;
        } catch (SQLException | RuntimeException e) {
            if (!failed) {
                LOG.error("The digest of the week cannot be made; trying again.", e);
            }
            failed = true;
        }
    }
}
