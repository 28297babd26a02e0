package io.trendloom.ingest.replay;

import io.trendloom.ingest.batch.DoorState;
import io.trendloom.platform.jdbc.Unnest;
import io.trendloom.worker.retention.Expiring;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Rows as they were received, with how they were read, by whole days of the shop. Clean rows stay, and replays begin with the first
 * day that is left. The objects are named no longer, so that a sweep removes them.
 */
public final class ExpiringRawRows implements Expiring {
    private static final String READINGS = "delete from reading where day < ?::date";
    /** A day more than readings, since the database has a clock of its own. */
    private static final String OBJECTS = """
            delete from stored_object o using batch b
            where o.batch_id = b.id and o.role = 'raw' and b.stored_at < ?
            """;

    private final Optional<Duration> kept;
    private final ZoneId zone;

    /**
     * @param zone of the shop's days
     */
    public ExpiringRawRows(Optional<Duration> kept, ZoneId zone) {
        this.kept = kept;
        this.zone = zone;
    }

    @Override
    public String what() {
        return "raw-rows";
    }

    @Override
    public Optional<Duration> kept() {
        return kept;
    }

    /** Nothing goes while a replay is under way. */
    @Override
    public int expire(Connection connection, Instant before) throws SQLException {
        DoorState.lock(connection);
        if (new ReplayTable(connection).isUnderWay()) {
            return 0;
        }
        LocalDate first = LocalDate.ofInstant(before, zone);
        try (Unnest readings = new Unnest(connection, READINGS);
                PreparedStatement objects = connection.prepareStatement(OBJECTS)) {
            readings.text(first.toString()).update();
            objects.setTimestamp(
                    1, Timestamp.from(first.minusDays(1).atStartOfDay(zone).toInstant()));
            return objects.executeUpdate();
        }
    }
}
