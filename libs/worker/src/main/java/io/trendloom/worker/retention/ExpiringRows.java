package io.trendloom.worker.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Rows that one statement deletes. */
public abstract class ExpiringRows implements Expiring {
    private final String what;
    private final Optional<Duration> kept;
    private final String delete;

    /**
     * @param kept for how long; empty: for ever
     * @param delete a statement whose one parameter is the moment before which rows have to go
     */
    protected ExpiringRows(String what, Optional<Duration> kept, String delete) {
        this.what = what;
        this.kept = kept;
        this.delete = delete;
    }

    @Override
    public final String what() {
        return what;
    }

    @Override
    public final Optional<Duration> kept() {
        return kept;
    }

    @Override
    public final int expire(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setTimestamp(1, Timestamp.from(before));
            return statement.executeUpdate();
        }
    }
}
