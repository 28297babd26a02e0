package io.trendloom.forecast.drift;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.sql.JsonText;
import io.trendloom.forecasting.drift.InputCounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The newest run of record of a model of which nothing is left to do.
 *
 * @param judged whether it was looked at for drift
 * @param inputs its items in the bins of the model's inputs
 */
record WholeRunInputs(UUID runId, LocalDate cutoff, boolean judged, InputCounts inputs) {
    private static final String NEWEST = """
            select r.run_id, r.cutoff, r.judged from record_run r
            where r.model_id = ?
              and not exists (select from record_partition p where p.run_id = r.run_id and not p.done)
            order by r.cutoff desc limit 1""";

    private static final String INPUTS = "select inputs from record_partition where run_id = ? and inputs is not null";

    /** Null before a run of the model was whole. */
    static @Nullable WholeRunInputs newest(Connection connection, String modelId) throws SQLException {
        AtomicReference<@Nullable WholeRunInputs> found = new AtomicReference<>();
        try (Columns newest = Columns.of(connection, NEWEST)) {
            newest.value(modelId)
                    .each(row -> found.set(new WholeRunInputs(
                            row.getObject(1, UUID.class),
                            row.getObject(2, LocalDate.class),
                            row.getBoolean(3),
                            InputCounts.NONE)));
        }
        WholeRunInputs run = found.get();
        return run == null
                ? null
                : new WholeRunInputs(run.runId(), run.cutoff(), run.judged(), inputs(connection, run.runId()));
    }

    private static InputCounts inputs(Connection connection, UUID runId) throws SQLException {
        AtomicReference<InputCounts> sum = new AtomicReference<>(InputCounts.NONE);
        try (Columns inputs = Columns.of(connection, INPUTS)) {
            inputs.value(runId)
                    .each(row -> sum.set(sum.get().plus(JsonText.read(row.getString(1), InputCounts.class))));
        }
        return sum.get();
    }
}
