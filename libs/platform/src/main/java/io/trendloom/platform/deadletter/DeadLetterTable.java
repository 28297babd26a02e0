package io.trendloom.platform.deadletter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code dead_letter} of the worker's schema. */
final class DeadLetterTable {
    private static final String ADD = """
            insert into dead_letter (queue, type, reason, rule, attempts, first_time, last_time, trace_id, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (queue, body_sha256) do update set
              reason = excluded.reason, rule = excluded.rule, attempts = dead_letter.attempts + excluded.attempts,
              times = dead_letter.times + 1, last_time = greatest(dead_letter.last_time, excluded.last_time),
              replayed_at = null
            """;
    private static final String SUMMARY =
            "select id, queue, type, reason, rule, attempts, times, first_time, last_time, trace_id, replayed_at";
    private static final String LIST = SUMMARY + """
             from dead_letter
            where position > coalesce((select position from dead_letter where id = ?), 0)
              and (?::text is null or queue = ?) and %s
            order by position limit ?
            """;
    private static final String FIND = SUMMARY + ", body from dead_letter where id = ? %s";
    private static final String REPLAYED = "update dead_letter set replayed_at = ? where id = ?";
    private static final String WAITING =
            "select queue, count(*) from dead_letter where replayed_at is null group by queue";

    /** Adds a letter; if the same message is there already, it has failed again. */
    void add(Connection connection, Letter letter) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, letter.queue());
            insert.setString(2, letter.type());
            insert.setString(3, letter.reason());
            insert.setString(4, letter.rule());
            insert.setLong(5, letter.attempts());
            insert.setTimestamp(6, Timestamp.from(letter.firstTime()));
            insert.setTimestamp(7, Timestamp.from(letter.lastTime()));
            insert.setString(8, letter.traceId());
            insert.setBytes(9, letter.body());
            insert.executeUpdate();
        }
    }

    List<DeadLetterSummary> list(Connection connection, DeadLetterQuery query, int most) throws SQLException {
        String sql = LIST.formatted(query.state().condition());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, query.after());
            select.setString(2, query.queue());
            select.setString(3, query.queue());
            select.setInt(4, most);
            try (ResultSet rows = select.executeQuery()) {
                List<DeadLetterSummary> letters = new ArrayList<>();
                while (rows.next()) {
                    letters.add(summary(rows));
                }
                return letters;
            }
        }
    }

    @Nullable Stored find(Connection connection, UUID id) throws SQLException {
        return find(connection, id, "");
    }

    /** Finds a letter that nobody else changes until the transaction ends. */
    @Nullable Stored lock(Connection connection, UUID id) throws SQLException {
        return find(connection, id, "for update");
    }

    private static @Nullable Stored find(Connection connection, UUID id, String lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND.formatted(lock))) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? new Stored(summary(rows), rows.getBytes("body")) : null;
            }
        }
    }

    void replayed(Connection connection, UUID id, Instant time) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REPLAYED)) {
            update.setTimestamp(1, Timestamp.from(time));
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    /** Waiting letters by queue; a queue without any is left out. */
    Map<String, Long> waiting(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING);
                ResultSet rows = select.executeQuery()) {
            Map<String, Long> waiting = new HashMap<>();
            while (rows.next()) {
                waiting.put(rows.getString(1), rows.getLong(2));
            }
            return waiting;
        }
    }

    private static DeadLetterSummary summary(ResultSet row) throws SQLException {
        Timestamp replayed = row.getTimestamp("replayed_at");
        return new DeadLetterSummary(
                row.getObject("id", UUID.class),
                row.getString("queue"),
                row.getString("type"),
                row.getString("reason"),
                row.getString("rule"),
                row.getLong("attempts"),
                row.getInt("times"),
                row.getTimestamp("first_time").toInstant(),
                row.getTimestamp("last_time").toInstant(),
                row.getString("trace_id"),
                replayed == null ? null : replayed.toInstant());
    }

    /** A letter as it is stored. */
    @SuppressWarnings("ArrayRecordComponent")
    record Stored(DeadLetterSummary letter, byte[] body) {}
}
