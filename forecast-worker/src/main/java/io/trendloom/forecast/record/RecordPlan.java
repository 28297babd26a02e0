package io.trendloom.forecast.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/** Decides that a run of record is due, and cuts it into partitions. */
final class RecordPlan {
    private static final String DUE = """
            select now() - greatest(c.changed_at, m.changed_at, (select max(applied_at) from applied_batch))
                >= make_interval(secs => ?)
              or now() - greatest(c.changed_at, m.changed_at) >= make_interval(secs => ?)
            from shop_calendar c, champion m
            where c.closed_day = ? and not exists (select from record_run r where r.model_id = ? and r.cutoff = ?)""";
    private static final String RUN =
            "insert into record_run (run_id, model_id, cutoff) values (?, ?, ?) on conflict (model_id, cutoff) do nothing";
    private static final String PARTITIONS = """
            insert into record_partition (run_id, number, first_id, last_id)
            select ?, part, min(id), max(id) from
              (select id, (row_number() over (order by id) - 1) / ? as part from item where not removed) items
            group by part""";

    private RecordPlan() {}

    /** Whether a run for this model and cutoff has not been made and things are quiet, or have not been for long. */
    static boolean isDue(Connection connection, String modelId, LocalDate cutoff, RecordConfig config)
            throws SQLException {
        try (PreparedStatement due = connection.prepareStatement(DUE)) {
            due.setDouble(1, seconds(config.quiet()));
            due.setDouble(2, seconds(config.longestWait()));
            due.setObject(3, cutoff);
            due.setString(4, modelId);
            due.setObject(5, cutoff);
            try (ResultSet answer = due.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Adds the run unless another replica just did. */
    static void add(Connection connection, UUID runId, String modelId, LocalDate cutoff, int partition)
            throws SQLException {
        try (PreparedStatement run = connection.prepareStatement(RUN)) {
            run.setObject(1, runId);
            run.setString(2, modelId);
            run.setObject(3, cutoff);
            if (run.executeUpdate() == 0) {
                return;
            }
        }
        try (PreparedStatement partitions = connection.prepareStatement(PARTITIONS)) {
            partitions.setObject(1, runId);
            partitions.setInt(2, partition);
            partitions.executeUpdate();
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
