package io.trendloom.forecast.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item's forecast of record, in short.
 *
 * @param label trend class
 * @param probability of that class
 * @param last30 units of the 30 days up to the cutoff
 * @param next30 expected units of the 30 days after it
 * @param median30 median of these units
 * @param change relative change from {@code last30} to {@code median30}, a unit added to both; of an item that is on sale for
 *     fewer than 30 days from what it sells in 30 at the pace so far, of a week at least; absent where it sold nothing in the 30 days
 */
public record TrendView(
        String label,
        double probability,
        double last30,
        double next30,
        double median30,
        @Nullable Double change,
        String modelId,
        LocalDate cutoff) {
    private static final double PRECISION = 1000;

    /** The columns that {@link #read} takes, of {@code forecast_of_record f}. */
    static final String COLUMNS =
            "f.label, f.probability, f.last30, f.next30, f.median30, f.change, f.model_id, f.cutoff";

    /** How many {@link #COLUMNS} are. */
    static final int WIDTH = 8;

    /** Reads {@link #COLUMNS} from an index on; null where the item has no forecast yet. */
    static @Nullable TrendView read(ResultSet row, int index) throws SQLException {
        String label = row.getString(index);
        return label == null
                ? null
                : new TrendView(
                        label,
                        rounded(row.getDouble(index + 1)),
                        rounded(row.getDouble(index + 2)),
                        rounded(row.getDouble(index + 3)),
                        rounded(row.getDouble(index + 4)),
                        rounded(row.getObject(index + 5, Double.class)),
                        row.getString(index + 6),
                        row.getObject(index + 7, LocalDate.class));
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : Double.valueOf(rounded(value.doubleValue()));
    }

    private static double rounded(double value) {
        return Math.round(value * PRECISION) / PRECISION;
    }
}
