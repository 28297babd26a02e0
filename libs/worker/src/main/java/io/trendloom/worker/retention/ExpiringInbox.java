package io.trendloom.worker.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Names of events and messages that were taken in; one that comes when its name is gone is taken in again. */
@ApplicationScoped
class ExpiringInbox implements Expiring {
    /** Well above what a broker, its retries or a publisher that resends a day later take. */
    private static final Duration LEAST = Duration.ofDays(7);

    private static final String DELETE = "delete from inbox where received_at < ?";

    private final Optional<Duration> kept;

    ExpiringInbox(RetentionConfig config) {
        kept = config.inbox();
        kept.filter(time -> time.compareTo(LEAST) < 0).ifPresent(time -> {
            throw new IllegalArgumentException(
                    "trendloom.retention.inbox (%s) must be at least %s: what comes again later is taken for new."
                            .formatted(time, LEAST));
        });
    }

    @Override
    public String what() {
        return "inbox";
    }

    @Override
    public Optional<Duration> kept() {
        return kept;
    }

    @Override
    public int expire(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setTimestamp(1, Timestamp.from(before));
            return delete.executeUpdate();
        }
    }
}
