package io.trendloom.forecast.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item in a list.
 *
 * @param language of its title
 * @param onHand units that the shop had by the cutoff; absent where it never told
 * @param trend its forecast of record, once there is one
 * @param similarity cosine of its text to what is searched for, where it was found by meaning alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemSummary(
        String id,
        @Nullable String title,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable String language,
        @Nullable BigDecimal onHand,
        @Nullable TrendView trend,
        @Nullable Double similarity,
        @JsonUnwrapped ItemCourse course) {
    private static final int TREND = 8;

    /** The columns that {@link #read} takes, of {@code item i} and {@code forecast_of_record f}. */
    static final String COLUMNS =
            "i.id, i.title, i.category, i.price, i.currency, i.language, trim_scale(f.on_hand / 1000.0), "
                    + TrendView.COLUMNS + ", " + ItemCourse.COLUMNS;

    /**
     * Reads a row.
     *
     * @param closed last closed day; null before the first
     * @param similarities of the items found by meaning
     */
    static ItemSummary read(ResultSet row, @Nullable LocalDate closed, Map<String, Double> similarities)
            throws SQLException {
        return new ItemSummary(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBigDecimal(4),
                row.getString(5),
                row.getString(6),
                row.getBigDecimal(7),
                TrendView.read(row, TREND),
                similarities.get(row.getString(1)),
                ItemCourse.read(row, TREND + TrendView.WIDTH, closed));
    }
}
