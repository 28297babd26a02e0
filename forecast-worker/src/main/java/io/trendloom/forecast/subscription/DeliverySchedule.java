package io.trendloom.forecast.subscription;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.trendloom.forecast.metrics.WebhookMetrics;
import io.trendloom.forecast.webhook.WebhookConfig;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Looks again and again for what is to be delivered, and now and then for what can be forgotten. */
@ApplicationScoped
class DeliverySchedule {
    private static final Logger LOG = Logger.getLogger(DeliverySchedule.class);

    private final AgroalDataSource database;
    private final Rounds rounds;
    private final WebhookMetrics metrics;
    private final WebhookConfig config;
    private final Clock clock;
    private boolean failed;

    DeliverySchedule(
            AgroalDataSource database, Rounds rounds, WebhookMetrics metrics, WebhookConfig config, Clock clock) {
        this.database = database;
        this.rounds = rounds;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${trendloom.webhooks.every:1s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            rounds.begin();
            long[] counts = Transactions.inTransaction(database, DeliveryQueue::counts);
            metrics.show(counts[0], counts[1]);
            failed = false;
        } catch (SQLException | RuntimeException e) {
            if (!failed) {
                LOG.error("Subscriptions cannot be told; trying again.", e);
            }
            failed = true;
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        Transactions.inTransaction(database, connection -> {
            DeliveryTable.forget(connection, clock.instant().minus(config.kept()));
            return true;
        });
    }
}
