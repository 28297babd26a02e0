package io.trendloom.forecast.overview;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.sql.JsonText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whole run of record with its sums.
 *
 * @param generatedAt when it began
 */
record SummedRun(String modelId, LocalDate cutoff, Instant generatedAt, RunSums sums) {
    private static final String WHOLE = """
            select r.run_id, r.model_id, r.cutoff, r.created_at from record_run r
            where not exists (select from record_partition p where p.run_id = r.run_id and not p.done)
              and exists (select from record_partition p where p.run_id = r.run_id and p.sums is not null)""";
    private static final String NEWEST = WHOLE + " order by r.created_at desc, r.run_id limit 1";
    private static final String BETWEEN =
            WHOLE + " and r.cutoff between ? and ? order by r.cutoff desc, r.created_at desc, r.run_id limit 1";
    private static final String SUMS =
            "select sums from record_partition where run_id = ? and sums is not null order by number";

    /** Null before any run was whole. */
    static @Nullable SummedRun newest(Connection connection) throws SQLException {
        return read(connection, NEWEST);
    }

    /** The one with the latest cutoff between two days; null where there is none. */
    static @Nullable SummedRun between(Connection connection, LocalDate first, LocalDate last) throws SQLException {
        return read(connection, BETWEEN, first, last);
    }

    /** Expected share of a class among all items, by its place in the order of contracts. */
    double share(int trend) {
        return sums.items() == 0 ? 0 : sums.trends().get(trend) / sums.items();
    }

    private static @Nullable SummedRun read(Connection connection, String sql, LocalDate... days) throws SQLException {
        List<SummedRun> found = new ArrayList<>();
        try (Columns statement = Columns.of(connection, sql)) {
            for (LocalDate day : days) {
                statement.value(day);
            }
            statement.each(row -> found.add(read(connection, row)));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private static SummedRun read(Connection connection, ResultSet row) throws SQLException {
        return new SummedRun(
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                sums(connection, row.getObject(1, UUID.class)));
    }

    private static RunSums sums(Connection connection, UUID runId) throws SQLException {
        List<RunSums> parts = new ArrayList<>();
        try (Columns statement = Columns.of(connection, SUMS)) {
            statement.value(runId).each(row -> parts.add(JsonText.read(row.getString(1), RunSums.class)));
        }
        return parts.stream().reduce(RunSums::plus).orElseThrow();
    }
}
