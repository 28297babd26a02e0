package io.trendloom.forecast.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Which batches of rows and of vectors the state holds. */
final class AppliedBatches {
    /** Source of rows; that of vectors is their encoder. */
    static final String ROWS = "rows";

    private static final String INSERT = """
            insert into applied_batch (source, sequence, kind, row_count) values (?, ?, ?, ?)
            on conflict do nothing""";

    private AppliedBatches() {}

    /** Whether the batch is new; it counts as applied if the transaction commits. */
    static boolean first(Connection connection, String source, long sequence, String kind, long rows)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, source);
            insert.setLong(2, sequence);
            insert.setString(3, kind);
            insert.setLong(4, rows);
            return insert.executeUpdate() == 1;
        }
    }
}
