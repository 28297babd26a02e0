package io.trendloom.forecast.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An item in a list.
 *
 * @param trend its forecast of record, once there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemSummary(
        String id,
        @Nullable String title,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable TrendView trend) {
    /** The columns that {@link #read} takes, of {@code item i} and {@code forecast_of_record f}. */
    static final String COLUMNS = "i.id, i.title, i.category, i.price, i.currency, " + TrendView.COLUMNS;

    static ItemSummary read(ResultSet row) throws SQLException {
        return new ItemSummary(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBigDecimal(4),
                row.getString(5),
                TrendView.read(row, 6));
    }
}
