package io.trendloom.forecast.record;

import io.trendloom.contract.ObjectRef;
import io.trendloom.forecast.overview.RunSums;
import io.trendloom.forecast.sql.JsonText;
import io.trendloom.forecasting.drift.InputCounts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a run of record: the items from one id to another.
 *
 * @param number place in its run, from 0
 */
record Partition(UUID runId, int number, LocalDate cutoff, String firstId, String lastId) {
    private static final String CLAIM = """
            select p.run_id, p.number, r.cutoff, p.first_id, p.last_id from record_partition p
            join record_run r on r.run_id = p.run_id
            where not p.done and r.model_id = ? and p.run_id =
              (select run_id from record_run order by created_at desc, run_id limit 1)
            order by p.number limit 1 for update of p skip locked""";
    private static final String DONE = """
            update record_partition set done = true, forecasts = ?, inputs = ?, sums = ? where run_id = ? and number = ?""";

    /** Claims a piece of the newest run, if that is the model's, until the transaction ends; null where none is left. */
    static @Nullable Partition claim(Connection connection, String modelId) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, modelId);
            try (ResultSet row = claim.executeQuery()) {
                return row.next()
                        ? new Partition(
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                row.getObject(3, LocalDate.class),
                                row.getString(4),
                                row.getString(5))
                        : null;
            }
        }
    }

    /**
     * Notes that this piece is done.
     *
     * @param forecasts where its forecasts lie; null where it has no items
     * @param inputs its items in the bins of the model's inputs
     * @param sums over its items
     */
    void done(Connection connection, @Nullable ObjectRef forecasts, InputCounts inputs, RunSums sums)
            throws SQLException {
        try (PreparedStatement done = connection.prepareStatement(DONE)) {
            done.setString(1, forecasts == null ? null : JsonText.write(forecasts));
            done.setString(2, JsonText.write(inputs));
            done.setString(3, JsonText.write(sums));
            done.setObject(4, runId);
            done.setInt(5, number);
            done.executeUpdate();
        }
    }
}
