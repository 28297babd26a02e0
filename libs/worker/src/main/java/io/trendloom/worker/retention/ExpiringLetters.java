package io.trendloom.worker.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Dead letters, replayed or waiting. */
@ApplicationScoped
class ExpiringLetters implements Expiring {
    private static final String DELETE = "delete from dead_letter where last_time < ?";

    private final RetentionConfig config;

    ExpiringLetters(RetentionConfig config) {
        this.config = config;
    }

    @Override
    public String what() {
        return "dead-letters";
    }

    @Override
    public Optional<Duration> kept() {
        return config.deadLetters();
    }

    @Override
    public int expire(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setTimestamp(1, Timestamp.from(before));
            return delete.executeUpdate();
        }
    }
}
