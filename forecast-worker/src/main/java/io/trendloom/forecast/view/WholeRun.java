package io.trendloom.forecast.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The newest run of record of which nothing is left to do. */
public record WholeRun(String modelId, LocalDate cutoff) {
    private static final String NEWEST = """
            select r.model_id, r.cutoff from record_run r
            where not exists (select from record_partition p where p.run_id = r.run_id and not p.done)
            order by r.created_at desc, r.run_id limit 1""";

    /** Null before any run was whole. */
    public static @Nullable WholeRun newest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? new WholeRun(row.getString(1), row.getObject(2, LocalDate.class)) : null;
        }
    }
}
