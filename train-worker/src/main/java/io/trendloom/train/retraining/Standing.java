package io.trendloom.train.retraining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision to train stands on.
 *
 * @param championId null before there is one
 * @param learnedTo last day of the data of the last training, or of the day on which one was asked for; null before a network
 *     was ever trained
 * @param training whether a training is asked for or under way
 * @param settings of the last training that succeeded, as JSON
 */
record Standing(@Nullable String championId, @Nullable LocalDate learnedTo, boolean training, String settings) {
    /** One replica decides at a time. */
    private static final String LOCK = "lock table retraining in share row exclusive mode";

    private static final String READ = """
            select (select model_id from alias_move where alias = 'champion' order by version desc limit 1),
              (select greatest(max(cutoff), (select max(cutoff) from retraining)) from model
                where kind <> 'weekday-average'),
              exists (select from training where state in ('QUEUED', 'WAITING', 'RUNNING')),
              coalesce((select settings from training where state = 'SUCCEEDED' order by created_at desc limit 1), '{}')""";

    /** Reads it; nobody else decides until the transaction ends. */
    static Standing locked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
        try (PreparedStatement read = connection.prepareStatement(READ);
                ResultSet row = read.executeQuery()) {
            row.next();
            return new Standing(
                    row.getString(1), row.getObject(2, LocalDate.class), row.getBoolean(3), row.getString(4));
        }
    }

    /** Whether at least so many days of the shop have closed since the last training's data. */
    boolean isOlderThan(int days, LocalDate closed) {
        return learnedTo != null && !learnedTo.plusDays(days).isAfter(closed);
    }
}
