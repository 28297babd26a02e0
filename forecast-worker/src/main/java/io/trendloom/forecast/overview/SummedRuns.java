package io.trendloom.forecast.overview;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.sql.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds whole runs of record. Since they do not change any more, each is added up once. */
@ApplicationScoped
class SummedRuns {
    private static final String WHOLE = """
            select r.run_id, r.model_id, r.cutoff, r.created_at from record_run r
            where not exists (select from record_partition p where p.run_id = r.run_id and not p.done)
              and exists (select from record_partition p where p.run_id = r.run_id and p.sums is not null)""";
    private static final String NEWEST = WHOLE + " order by r.created_at desc, r.run_id limit 1";
    private static final String BETWEEN =
            WHOLE + " and r.cutoff between ? and ? order by r.cutoff desc, r.created_at desc, r.run_id limit 1";
    private static final String SUMS =
            "select sums from record_partition where run_id = ? and sums is not null order by number";

    /** More than an overview reads: when there are as many, all are added up anew as they are needed. */
    private static final int KEPT = 64;

    private final Map<UUID, RunSums> added = new ConcurrentHashMap<>();
    private volatile @Nullable PastTotals past;

    /** Null before any run was whole. */
    @Nullable SummedRun newest(Connection connection) throws SQLException {
        return read(connection, NEWEST);
    }

    /** The one with the latest cutoff between two days; null where there is none. */
    @Nullable SummedRun between(Connection connection, LocalDate first, LocalDate last) throws SQLException {
        return read(connection, BETWEEN, first, last);
    }

    /** Looked for anew only where there is a newer run. */
    PastTotals before(Connection connection, SummedRun newest) throws SQLException {
        PastTotals known = past;
        if (known == null || !known.newest().equals(newest)) {
            known = PastTotals.before(this, connection, newest);
            past = known;
        }
        return known;
    }

    private @Nullable SummedRun read(Connection connection, String sql, LocalDate... days) throws SQLException {
        List<SummedRun> found = new ArrayList<>();
        try (Columns statement = Columns.of(connection, sql)) {
            for (LocalDate day : days) {
                statement.value(day);
            }
            statement.each(row -> found.add(read(connection, row)));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private SummedRun read(Connection connection, ResultSet row) throws SQLException {
        return new SummedRun(
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                sums(connection, row.getObject(1, UUID.class)));
    }

    private RunSums sums(Connection connection, UUID runId) throws SQLException {
        RunSums known = added.get(runId);
        if (known != null) {
            return known;
        }
        RunSums sums = add(connection, runId);
        if (added.size() >= KEPT) {
            added.clear();
        }
        added.put(runId, sums);
        return sums;
    }

    private static RunSums add(Connection connection, UUID runId) throws SQLException {
        List<RunSums> parts = new ArrayList<>();
        try (Columns statement = Columns.of(connection, SUMS)) {
            statement.value(runId).each(row -> parts.add(JsonText.read(row.getString(1), RunSums.class)));
        }
        return parts.stream().reduce(RunSums::plus).orElseThrow();
    }
}
