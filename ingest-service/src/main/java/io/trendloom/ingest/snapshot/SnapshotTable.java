package io.trendloom.ingest.snapshot;

import io.trendloom.contract.ObjectRef;
import io.trendloom.ingest.batch.DoorState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The snapshots that were made, by the state that they hold. */
final class SnapshotTable {
    private static final String FIND =
            "select bucket, key, sha256, size from snapshot where generation = ? and sequence = ?"
                    + " and calendar_sequence = ?";
    private static final String ADD =
            "insert into snapshot (generation, sequence, calendar_sequence, bucket, key, sha256, size)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;

    SnapshotTable(Connection connection) {
        this.connection = connection;
    }

    @Nullable ObjectRef find(DoorState state) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setInt(1, state.generation());
            select.setLong(2, state.sequence());
            select.setLong(3, state.calendarSequence());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new ObjectRef(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), 0)
                        : null;
            }
        }
    }

    void add(DoorState state, ObjectRef ref) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setInt(1, state.generation());
            insert.setLong(2, state.sequence());
            insert.setLong(3, state.calendarSequence());
            insert.setString(4, ref.bucket());
            insert.setString(5, ref.key());
            insert.setString(6, ref.sha256());
            insert.setLong(7, ref.size());
            insert.executeUpdate();
        }
    }
}
