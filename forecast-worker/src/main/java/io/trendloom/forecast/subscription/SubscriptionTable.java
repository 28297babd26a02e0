package io.trendloom.forecast.subscription;

import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of subscriptions; no secret is in it. */
final class SubscriptionTable {
    private static final String COLUMNS =
            "select id, url, kinds, category, created_at, disabled_at, disabled_reason from subscription";
    private static final String ADD =
            "insert into subscription (id, url, kinds, category, created_at) values (?, ?, ?, ?, ?)";
    private static final String ALL = COLUMNS + " order by created_at desc, id";
    private static final String FIND = COLUMNS + " where id = ?";
    private static final String REMOVE = "delete from subscription where id = ?";
    private static final String DISABLE =
            "update subscription set disabled_at = ?, disabled_reason = ? where id = ? and disabled_at is null";
    private static final String ALONE = "lock table subscription in share row exclusive mode";

    private SubscriptionTable() {}

    /** Makes others wait that want to add one too. */
    static void lock(Connection connection) throws SQLException {
        try (Columns alone = Columns.of(connection, ALONE)) {
            alone.update();
        }
    }

    static void add(Connection connection, Subscription subscription) throws SQLException {
        try (Columns add = Columns.of(connection, ADD)) {
            add.value(subscription.id())
                    .value(subscription.url())
                    .texts(subscription.kinds())
                    .value(subscription.category())
                    .value(at(subscription.createdAt()))
                    .update();
        }
    }

    /** The newest first. */
    static List<Subscription> all(Connection connection) throws SQLException {
        List<Subscription> all = new ArrayList<>();
        try (Columns read = Columns.of(connection, ALL)) {
            read.each(row -> all.add(read(row)));
        }
        return all;
    }

    static @Nullable Subscription find(Connection connection, UUID id) throws SQLException {
        List<Subscription> found = new ArrayList<>();
        try (Columns read = Columns.of(connection, FIND)) {
            read.value(id).each(row -> found.add(read(row)));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    /** With all that was to be told to it; whether there was one. */
    static boolean remove(Connection connection, UUID id) throws SQLException {
        try (Columns remove = Columns.of(connection, REMOVE)) {
            return remove.value(id).update() == 1;
        }
    }

    static void disable(Connection connection, UUID id, Instant now, String reason) throws SQLException {
        try (Columns disable = Columns.of(connection, DISABLE)) {
            disable.value(at(now)).value(reason).value(id).update();
        }
    }

    static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                row.getObject(1, UUID.class),
                row.getString(2),
                List.of((String[]) row.getArray(3).getArray()),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                instant(row, 6),
                row.getString(7));
    }
}
