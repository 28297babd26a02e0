package io.trendloom.forecast.subscription;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.webhook.Endpoint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits to be delivered. Who takes an event has it for a time; if nothing is heard until then, it is tried again. */
final class DeliveryQueue {
    private static final String ADD = """
            with taker as (select id from subscription
                where disabled_at is null and ? = any(kinds) and (category is null or ? or category = any(?))),
              event as (insert into webhook_event (id, kind, body, created_at)
                select ?, ?, ?, ? where exists (select from taker) returning id, created_at)
            insert into webhook_delivery (subscription_id, event_id, waiting_since, next_attempt_at)
            select taker.id, event.id, event.created_at, event.created_at from taker cross join event""";
    private static final String DUE = """
            select distinct d.subscription_id from webhook_delivery d join subscription s on s.id = d.subscription_id
            where d.state = 'waiting' and d.next_attempt_at <= ? and s.disabled_at is null""";
    private static final String TAKE = """
            update webhook_delivery d set attempts = d.attempts + 1, next_attempt_at = ?
            from webhook_event e, subscription s
            where (d.subscription_id, d.event_id) = (
                select subscription_id, event_id from webhook_delivery
                where subscription_id = ? and state = 'waiting' and next_attempt_at <= ?
                order by next_attempt_at, event_id limit 1 for update skip locked)
              and e.id = d.event_id and s.id = d.subscription_id and s.disabled_at is null
            returning d.subscription_id, d.event_id, e.body, s.url, d.attempts, d.waiting_since""";
    private static final String WAITING =
            "select count(*) filter (where state = 'waiting'), count(*) filter (where state = 'dead') from webhook_delivery";

    private DeliveryQueue() {}

    /** Adds an event for all that subscribed to it. */
    static void add(Connection connection, UUID eventId, String kind, byte[] body, Audience audience, Instant now)
            throws SQLException {
        try (Columns add = Columns.of(connection, ADD)) {
            add.value(kind)
                    .value(audience.everyone())
                    .texts(audience.categories())
                    .value(eventId)
                    .value(kind)
                    .value(body)
                    .value(SubscriptionTable.at(now))
                    .update();
        }
    }

    /** The subscriptions to which something is to be told now. */
    static List<UUID> due(Connection connection, Instant now) throws SQLException {
        List<UUID> due = new ArrayList<>();
        try (Columns read = Columns.of(connection, DUE)) {
            read.value(SubscriptionTable.at(now)).each(row -> due.add(row.getObject(1, UUID.class)));
        }
        return due;
    }

    /** The next event of a subscription; null where nothing is due. */
    static @Nullable DueDelivery take(Connection connection, UUID subscription, Instant now, Duration lease)
            throws SQLException {
        List<DueDelivery> taken = new ArrayList<>();
        try (Columns take = Columns.of(connection, TAKE)) {
            take.value(SubscriptionTable.at(now.plus(lease)))
                    .value(subscription)
                    .value(SubscriptionTable.at(now))
                    .each(row -> taken.add(read(row)));
        }
        return taken.isEmpty() ? null : taken.getFirst();
    }

    /** How many wait, and how many are not tried any more. */
    static long[] counts(Connection connection) throws SQLException {
        long[] counts = new long[2];
        try (Columns read = Columns.of(connection, WAITING)) {
            read.each(row -> {
                counts[0] = row.getLong(1);
                counts[1] = row.getLong(2);
            });
        }
        return counts;
    }

    private static DueDelivery read(ResultSet row) throws SQLException {
        return new DueDelivery(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getBytes(3),
                Endpoint.parse(row.getString(4)),
                row.getInt(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
