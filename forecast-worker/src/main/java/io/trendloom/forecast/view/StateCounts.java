package io.trendloom.forecast.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the state holds.
 *
 * @param cutoff last closed day
 * @param itemsWithVectors items with a vector of their own text
 * @param itemsForecast items with a forecast of record of the newest whole run
 * @param recordedModelId model of that run
 * @param recordedCutoff cutoff of that run
 * @param lastBatchSequence every batch up to it is taken in
 */
public record StateCounts(
        @Nullable LocalDate cutoff,
        long items,
        long itemsWithVectors,
        long itemsForecast,
        @Nullable String recordedModelId,
        @Nullable LocalDate recordedCutoff,
        long lastBatchSequence) {
    /**
     * Batches are taken in side by side, so the highest sequence may be ahead of one that is still under way. A gap is
     * such a one while it is fresh; an old gap is a sequence that was never used.
     */
    private static final String READ = """
            with recent as (select sequence, applied_at, lag(sequence) over (order by sequence) as before
                from applied_batch where source = 'rows' order by sequence desc limit 1000),
              gap as (select before from recent
                where before is not null and sequence > before + 1 and applied_at > now() - interval '20 seconds'),
              run as (select r.run_id, r.model_id, r.cutoff from record_run r
                where not exists (select from record_partition p where p.run_id = r.run_id and not p.done)
                order by r.created_at desc limit 1)
            select (select closed_day from shop_calendar), (select count(*) from item),
              (select count(distinct item_id) from catalogue_vector),
              (select count(*) from forecast_of_record f, run where f.model_id = run.model_id
                and f.cutoff = run.cutoff),
              (select model_id from run), (select cutoff from run),
              coalesce((select min(before) from gap), (select max(sequence) from recent), 0)""";

    public static StateCounts read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new StateCounts(
                    row.getObject(1, LocalDate.class),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getString(5),
                    row.getObject(6, LocalDate.class),
                    row.getLong(7));
        }
    }
}
