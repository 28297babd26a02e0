package io.trendloom.forecast.subscription;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.metrics.WebhookMetrics;
import io.trendloom.forecast.webhook.Answer;
import io.trendloom.forecast.webhook.WebhookClient;
import io.trendloom.forecast.webhook.WebhookConfig;
import io.trendloom.forecast.webhook.WebhookKey;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.messaging.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Delivers what is due for one subscription. */
@ApplicationScoped
class Courier {
    private static final String GONE = "The endpoint answered 410: it wants no more.";

    private final AgroalDataSource database;
    private final WebhookClient client;
    private final WebhookKey key;
    private final WebhookConfig config;
    private final WebhookMetrics metrics;
    private final Clock clock;

    Courier(
            AgroalDataSource database,
            WebhookClient client,
            WebhookKey key,
            WebhookConfig config,
            WebhookMetrics metrics,
            Clock clock) {
        this.database = database;
        this.client = client;
        this.key = key;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** One event after the other, until nothing is due or the endpoint does not take one. */
    void deliver(UUID subscription) throws SQLException, InterruptedException {
        boolean taken = true;
        while (taken) {
            DueDelivery due = Transactions.inTransaction(
                    database, connection -> DeliveryQueue.take(connection, subscription, clock.instant(), lease()));
            taken = due != null && isTaken(due);
        }
    }

    /** Longer than an attempt may take: a replica that ends in between leaves the event to be tried again after it. */
    private Duration lease() {
        return config.timeout().multipliedBy(3);
    }

    private boolean isTaken(DueDelivery due) throws SQLException, InterruptedException {
        Answer answer = client.send(
                due.endpoint(), key.secretOf(due.subscription()), due.eventId().toString(), due.body());
        Transactions.inTransaction(database, connection -> settle(connection, due, answer));
        metrics.attempted(answer.outcome());
        return answer.isTaken();
    }

    private DeliveryState settle(Connection connection, DueDelivery due, Answer answer) throws SQLException {
        Instant now = clock.instant();
        DeliveryState state = state(due, answer, now);
        DeliveryTable.settle(connection, due, state, answer, now, next(due, state, now));
        if (answer.isGone()) {
            SubscriptionTable.disable(connection, due.subscription(), now, GONE);
            DeliveryTable.bury(connection, due.subscription(), GONE);
        }
        return state;
    }

    private DeliveryState state(DueDelivery due, Answer answer, Instant now) {
        if (answer.isTaken()) {
            return DeliveryState.DELIVERED;
        }
        boolean tooLong = !due.waitingSince().plus(config.giveUpAfter()).isAfter(now);
        return answer.isGone() || tooLong ? DeliveryState.DEAD : DeliveryState.WAITING;
    }

    private @Nullable Instant next(DueDelivery due, DeliveryState state, Instant now) {
        Backoff waits = new Backoff(config.shortestWait(), config.longestWait());
        return state == DeliveryState.WAITING ? now.plus(waits.after(due.attempt())) : null;
    }
}
