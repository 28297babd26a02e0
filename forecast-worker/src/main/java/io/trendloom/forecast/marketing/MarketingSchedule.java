package io.trendloom.forecast.marketing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Looks again and again for closed days to learn from. */
@ApplicationScoped
class MarketingSchedule {
    private static final Logger LOG = Logger.getLogger(MarketingSchedule.class);

    private final ShopResponses responses;
    private boolean failed;

    MarketingSchedule(ShopResponses responses) {
        this.responses = responses;
    }

    @Scheduled(
            every = "${trendloom.marketing.every:60s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            responses.follow();
            failed = false;
        } catch (SQLException | RuntimeException e) {
            if (!failed) {
                LOG.error("What prices and promotions do cannot be learned; trying again.", e);
            }
            failed = true;
        }
    }
}
