package io.trendloom.forecast.record;

import io.trendloom.forecast.catalogue.ItemIds;
import io.trendloom.forecast.champion.Champion;
import io.trendloom.forecast.sql.JsonText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Decides that a run of record is due, and cuts it into partitions. One replica decides at a time: one that decided before
 * another's run was there would put its own in the place of it.
 */
final class RecordPlan {
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('trendloom.record'))";
    /** The newest run counts for the promoted model alone: a replica that has not taken it up yet must not undo it. */
    private static final String DUE = """
            with asked as (select ?::text as model_id, ?::date as cutoff),
              newest as (select model_id, cutoff from record_run order by created_at desc, run_id limit 1)
            select now() - greatest(c.changed_at, m.changed_at, (select max(applied_at) from applied_batch))
                >= make_interval(secs => ?)
              or now() - greatest(c.changed_at, m.changed_at) >= make_interval(secs => ?)
            from asked, shop_calendar c, champion m
            where c.closed_day = asked.cutoff
              and (not exists (select from record_run r where (r.model_id, r.cutoff) = (asked.model_id, asked.cutoff))
                or m.model_id = asked.model_id
                  and not exists (select from newest n where (n.model_id, n.cutoff) = (asked.model_id, asked.cutoff)))""";

    private static final String FORGET = "delete from record_run where model_id = ? and cutoff = ?";
    private static final String RUN =
            "insert into record_run (run_id, model_id, cutoff, trend_rule) values (?, ?, ?, ?)";
    private static final String PARTITIONS = """
            insert into record_partition (run_id, number, first_id, last_id)
            select ?, part, min(id), max(id) from
              (select id, (row_number() over (order by id) - 1) / ? as part from item where %s) items
            group by part""".formatted(ItemIds.FORECAST);

    private RecordPlan() {}

    /** Adds a run if one is due and no other replica is at it. */
    static void addIfDue(Connection connection, Champion champion, LocalDate cutoff, RecordConfig config)
            throws SQLException {
        if (isAlone(connection) && isDue(connection, champion.modelId(), cutoff, config)) {
            add(connection, UUID.randomUUID(), champion, cutoff, config.partition());
        }
    }

    /** Whether nobody else decides until the transaction ends. */
    private static boolean isAlone(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(ALONE);
                ResultSet answer = lock.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Whether this model's forecasts at the cutoff are not those of record, and things are quiet or were not for long. */
    private static boolean isDue(Connection connection, String modelId, LocalDate cutoff, RecordConfig config)
            throws SQLException {
        try (PreparedStatement due = connection.prepareStatement(DUE)) {
            due.setString(1, modelId);
            due.setObject(2, cutoff);
            due.setDouble(3, seconds(config.quiet()));
            due.setDouble(4, seconds(config.longestWait()));
            try (ResultSet answer = due.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** A model that comes back has its items forecast again: those of the model between have taken the place of its own. */
    private static void add(Connection connection, UUID runId, Champion champion, LocalDate cutoff, int partition)
            throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, champion.modelId());
            forget.setObject(2, cutoff);
            forget.executeUpdate();
        }
        try (PreparedStatement run = connection.prepareStatement(RUN)) {
            run.setObject(1, runId);
            run.setString(2, champion.modelId());
            run.setObject(3, cutoff);
            run.setString(4, JsonText.write(champion.trendRule()));
            run.executeUpdate();
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
