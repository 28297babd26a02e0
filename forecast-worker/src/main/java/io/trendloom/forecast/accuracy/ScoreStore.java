package io.trendloom.forecast.accuracy;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.sql.JsonText;
import io.trendloom.forecasting.evaluation.LiveSums;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps how runs of record did. */
final class ScoreStore {
    private static final String BEGIN = """
            insert into record_score (run_id, days, forecaster, sums) values (?, ?, ?, ?)
            on conflict (run_id, days, forecaster) do nothing""";
    private static final String HELD =
            "select sums from record_score where run_id = ? and days = ? and forecaster = ? for update";
    private static final String ADD =
            "update record_score set sums = ? where run_id = ? and days = ? and forecaster = ?";
    private static final String READ = """
            select r.model_id, r.cutoff, m.days, m.sums, a.sums from record_run r
            join record_score m on m.run_id = r.run_id and m.forecaster = 'model'
            join record_score a on a.run_id = r.run_id and a.days = m.days and a.forecaster = 'weekday-average'
            where m.days = coalesce(?, m.days) and r.model_id = coalesce(?, r.model_id)
            order by r.cutoff desc, r.model_id, m.days""";

    private ScoreStore() {}

    /** Adds what a part of a run came to; each caller adds in the order of days and sides, so that none waits for another. */
    static void add(Connection connection, UUID runId, int days, Side side, LiveSums sums) throws SQLException {
        try (Columns begin = Columns.of(connection, BEGIN)) {
            begin.value(runId)
                    .value(days)
                    .value(side.label())
                    .value(JsonText.write(LiveSums.NONE))
                    .update();
        }
        AtomicReference<LiveSums> before = new AtomicReference<>(LiveSums.NONE);
        try (Columns held = Columns.of(connection, HELD)) {
            held.value(runId)
                    .value(days)
                    .value(side.label())
                    .each(row -> before.set(JsonText.read(row.getString(1), LiveSums.class)));
        }
        try (Columns add = Columns.of(connection, ADD)) {
            add.value(JsonText.write(before.get().plus(sums)))
                    .value(runId)
                    .value(days)
                    .value(side.label())
                    .update();
        }
    }

    /**
     * How runs did, the newest cutoff first.
     *
     * @param days null: all that are judged
     * @param modelId null: all models
     */
    static List<RunScore> read(Connection connection, @Nullable Integer days, @Nullable String modelId)
            throws SQLException {
        List<RunScore> scores = new ArrayList<>();
        try (Columns read = Columns.of(connection, READ)) {
            read.value(days)
                    .value(modelId)
                    .each(row -> scores.add(new RunScore(
                            row.getString(1),
                            row.getObject(2, LocalDate.class),
                            row.getInt(3),
                            JsonText.read(row.getString(4), LiveSums.class),
                            JsonText.read(row.getString(5), LiveSums.class))));
        }
        return scores;
    }
}
