package io.trendloom.forecast.view;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item in a file: what the shop says, and its forecast of record as {@link TrendView} has it, once there is one.
 *
 * @param probability of the trend class
 * @param onHand units that the shop had by the cutoff; absent where it never told
 * @param similarity cosine of its text to what is searched for, where it was found by meaning alone
 */
record ItemLine(
        String id,
        @Nullable String title,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable String trend,
        @Nullable BigDecimal probability,
        @Nullable BigDecimal last30,
        @Nullable BigDecimal next30,
        @Nullable BigDecimal median30,
        @Nullable BigDecimal change,
        @Nullable BigDecimal onHand,
        @Nullable String modelId,
        @Nullable LocalDate cutoff,
        @Nullable Double similarity) {
    /** The columns that {@link #read} takes, of {@code item i} and {@code forecast_of_record f}. */
    static final String COLUMNS =
            "i.id, i.title, i.category, i.price, i.currency, f.label, round(f.probability::numeric, 3),"
                    + " round(f.last30::numeric, 3), round(f.next30::numeric, 3), round(f.median30::numeric, 3), round(f.change::numeric, 3),"
                    + " trim_scale(f.on_hand / 1000.0), f.model_id, f.cutoff";

    /**
     * Reads a row.
     *
     * @param similarities of the items found by meaning
     */
    static ItemLine read(ResultSet row, Map<String, Double> similarities) throws SQLException {
        return new ItemLine(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBigDecimal(4),
                row.getString(5),
                row.getString(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                row.getBigDecimal(10),
                row.getBigDecimal(11),
                row.getBigDecimal(12),
                row.getString(13),
                row.getObject(14, LocalDate.class),
                similarities.get(row.getString(1)));
    }
}
