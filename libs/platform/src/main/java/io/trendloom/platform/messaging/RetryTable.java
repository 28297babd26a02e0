package io.trendloom.platform.messaging;

import io.trendloom.platform.jdbc.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Retries in the table {@code retry} of the worker's schema. The first wait is five seconds, each further one twice as
 * long up to five minutes; after 300 of them, about a day, a message waits no more.
 */
public final class RetryTable implements Retries {
    static final int MOST_ROUNDS = 300;
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int LONGEST_REASON = 2000;
    private static final String PUT_OFF = """
            insert into retry (queue, body, reason, attempts, first_time, next_attempt_at) values (?, ?, ?, ?, ?, ?)
            on conflict (queue, body_sha256) do update set
              reason = excluded.reason, attempts = retry.attempts + excluded.attempts, rounds = retry.rounds + 1,
              first_time = least(retry.first_time, excluded.first_time), sent_at = null,
              next_attempt_at = ?::timestamptz + least(?, ? * power(2, least(retry.rounds, 20))) * interval '1 millisecond'
            where retry.rounds < ?
            """;
    private static final String RELEASE =
            "delete from retry where queue = ? and body_sha256 = sha256(?) returning attempts, first_time";

    private final DataSource database;
    private final Clock clock;

    public RetryTable(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public PutOff putOff(Delivery delivery, Tally tally, String reason) throws SQLException {
        int rows = Transactions.inTransaction(database, connection -> put(connection, delivery, tally, reason));
        return rows == 1 ? PutOff.TAKEN : PutOff.TOO_OFTEN;
    }

    private int put(Connection connection, Delivery delivery, Tally tally, String reason) throws SQLException {
        Instant now = clock.instant();
        try (PreparedStatement put = connection.prepareStatement(PUT_OFF)) {
            put.setString(1, delivery.queue());
            put.setBytes(2, delivery.body());
            put.setString(3, storable(reason));
            put.setLong(4, tally.attempts());
            put.setTimestamp(5, Timestamp.from(tally.firstTime()));
            put.setTimestamp(6, Timestamp.from(now.plus(SHORTEST)));
            put.setTimestamp(7, Timestamp.from(now));
            put.setLong(8, LONGEST.toMillis());
            put.setLong(9, SHORTEST.toMillis());
            put.setInt(10, MOST_ROUNDS);
            return put.executeUpdate();
        }
    }

    private static String storable(String reason) {
        String text = reason.replace("\0", "");
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }

    @Override
    public @Nullable Tally release(Delivery delivery) throws SQLException {
        return Transactions.inTransaction(database, connection -> release(connection, delivery));
    }

    private static @Nullable Tally release(Connection connection, Delivery delivery) throws SQLException {
        try (PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setString(1, delivery.queue());
            release.setBytes(2, delivery.body());
            try (ResultSet row = release.executeQuery()) {
                return row.next()
                        ? new Tally(row.getLong(1), row.getTimestamp(2).toInstant())
                        : null;
            }
        }
    }
}
