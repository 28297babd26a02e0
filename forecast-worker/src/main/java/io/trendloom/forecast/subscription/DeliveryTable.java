package io.trendloom.forecast.subscription;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.webhook.Answer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of deliveries. */
final class DeliveryTable {
    private static final String SETTLE = """
            update webhook_delivery set state = ?, next_attempt_at = ?, last_status = ?, last_error = ?, delivered_at = ?
            where subscription_id = ? and event_id = ? and state = 'waiting' and attempts = ?""";
    private static final String BURY = """
            update webhook_delivery set state = 'dead', next_attempt_at = null, last_error = ?
            where subscription_id = ? and state = 'waiting'""";
    private static final String REVIVE = """
            update webhook_delivery set state = 'waiting', attempts = 0, waiting_since = ?, next_attempt_at = ?, delivered_at = null
            where subscription_id = ? and event_id = ?""";
    private static final String LIST = """
            select d.event_id, e.kind, d.state, e.created_at, d.attempts, d.next_attempt_at, d.last_status, d.last_error,
              d.delivered_at
            from webhook_delivery d join webhook_event e on e.id = d.event_id
            where d.subscription_id = ? and (?::text is null or d.state = ?)
            order by e.created_at desc, d.event_id limit ? offset ?""";
    private static final String FORGET = "delete from webhook_delivery where state = 'delivered' and delivered_at < ?";
    private static final String FORGET_EVENTS = """
            delete from webhook_event e where not exists (select from webhook_delivery d where d.event_id = e.id)""";

    private DeliveryTable() {}

    /**
     * Notes what came of an attempt.
     *
     * @param next when it is tried again; null: it is not
     */
    static void settle(
            Connection connection,
            DueDelivery delivery,
            DeliveryState state,
            Answer answer,
            Instant now,
            @Nullable Instant next)
            throws SQLException {
        try (Columns settle = Columns.of(connection, SETTLE)) {
            settle.value(state.text())
                    .value(next == null ? null : SubscriptionTable.at(next))
                    .value(answer.status())
                    .value(answer.error())
                    .value(state == DeliveryState.DELIVERED ? SubscriptionTable.at(now) : null)
                    .value(delivery.subscription())
                    .value(delivery.eventId())
                    .value(delivery.attempt())
                    .update();
        }
    }

    /** Tries nothing any more that waits for a subscription. */
    static void bury(Connection connection, UUID subscription, String reason) throws SQLException {
        try (Columns bury = Columns.of(connection, BURY)) {
            bury.value(reason).value(subscription).update();
        }
    }

    /** Has an event delivered from the start; whether there is one. */
    static boolean revive(Connection connection, UUID subscription, UUID event, Instant now) throws SQLException {
        try (Columns revive = Columns.of(connection, REVIVE)) {
            return revive.value(SubscriptionTable.at(now))
                            .value(SubscriptionTable.at(now))
                            .value(subscription)
                            .value(event)
                            .update()
                    == 1;
        }
    }

    /** The newest events first. */
    static List<Delivery> list(Connection connection, UUID subscription, @Nullable String state, int size, long from)
            throws SQLException {
        List<Delivery> all = new ArrayList<>();
        try (Columns list = Columns.of(connection, LIST)) {
            list.value(subscription)
                    .value(state)
                    .value(state)
                    .value(size)
                    .value(from)
                    .each(row -> all.add(read(row)));
        }
        return all;
    }

    /** Forgets what was delivered before a time, and events that nobody is told any more. */
    static void forget(Connection connection, Instant before) throws SQLException {
        try (Columns deliveries = Columns.of(connection, FORGET);
                Columns events = Columns.of(connection, FORGET_EVENTS)) {
            deliveries.value(SubscriptionTable.at(before)).update();
            events.update();
        }
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject(1, UUID.class),
                row.getString(2),
                DeliveryState.read(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getInt(5),
                SubscriptionTable.instant(row, 6),
                row.getObject(7, Integer.class),
                row.getString(8),
                SubscriptionTable.instant(row, 9));
    }
}
