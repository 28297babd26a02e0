package io.trendloom.platform.messaging;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The relay's side of the table {@code outbox}. */
final class OutboxTable {
    private static final String CLAIM = """
            select id, exchange, routing_key, body from outbox
            where next_attempt_at <= now() order by position limit ? for update skip locked
            """;
    private static final String DELETE = "delete from outbox where id = any(?)";
    private static final String POSTPONE = """
            update outbox set attempts = attempts + 1,
              next_attempt_at = now() + least(300, power(2, least(attempts, 10))) * interval '1 second'
            where id = any(?)
            """;
    private static final String WAITING =
            "select count(*), coalesce(extract(epoch from now() - min(created_at)), 0)" + " from outbox";

    List<OutboxEntry> claim(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CLAIM)) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<OutboxEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(new OutboxEntry(
                            rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3), rows.getBytes(4)));
                }
                return entries;
            }
        }
    }

    void delete(Connection connection, Collection<UUID> ids) throws SQLException {
        update(connection, DELETE, ids);
    }

    void postpone(Connection connection, Collection<UUID> ids) throws SQLException {
        update(connection, POSTPONE, ids);
    }

    OutboxLag lag(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new OutboxLag(row.getLong(1), row.getDouble(2));
        }
    }

    private static void update(Connection connection, String sql, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        Array array = connection.createArrayOf("uuid", ids.toArray());
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, array);
            update.executeUpdate();
        } finally {
            array.free();
        }
    }
}
