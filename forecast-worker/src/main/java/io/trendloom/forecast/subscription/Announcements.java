package io.trendloom.forecast.subscription;

import io.trendloom.contract.message.Message;
import io.trendloom.forecast.metrics.ForecastMetrics;
import io.trendloom.platform.messaging.Outbox;
import io.trendloom.platform.messaging.OutboxEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** Tells a shop's systems: those at the broker, and those that subscribed. */
@ApplicationScoped
public class Announcements {
    private final Outbox outbox;
    private final ForecastMetrics metrics;
    private final Clock clock;

    Announcements(Outbox outbox, ForecastMetrics metrics, Clock clock) {
        this.outbox = outbox;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Has the same event leave both ways when the connection's transaction commits.
     *
     * @param audience which subscriptions are told
     */
    public void tell(Connection connection, Message message, Audience audience) throws SQLException {
        OutboxEntry event = outbox.entry(message, null);
        Outbox.add(connection, event);
        String kind = EventKind.of(message.getClass());
        DeliveryQueue.add(connection, event.id(), kind, event.body(), audience, clock.instant());
        metrics.told(message.getClass());
    }
}
