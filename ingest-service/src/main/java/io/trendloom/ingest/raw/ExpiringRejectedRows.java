package io.trendloom.ingest.raw;

import io.trendloom.worker.retention.Expiring;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Rows that were refused, with their reasons. The objects are named no longer, so that a sweep removes them. */
public final class ExpiringRejectedRows implements Expiring {
    private static final String DELETE = """
            with old as (select id from batch where stored_at < ?),
              counts as (delete from rejection r using old where r.batch_id = old.id),
              repairs as (delete from repaired_row r using old where r.batch_id = old.id)
            delete from stored_object o using old where o.batch_id = old.id and o.role = 'rejected'
            """;

    private final Optional<Duration> kept;

    public ExpiringRejectedRows(Optional<Duration> kept) {
        this.kept = kept;
    }

    @Override
    public String what() {
        return "rejected-rows";
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
