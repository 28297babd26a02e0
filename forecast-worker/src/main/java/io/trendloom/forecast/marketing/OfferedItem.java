package io.trendloom.forecast.marketing;

import io.trendloom.decisions.marketing.Offer;
import io.trendloom.forecast.answer.PackedAnswer;
import io.trendloom.forecast.answer.StoredForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.PeriodForecast;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item that may be marketed.
 *
 * @param language of its title
 * @param price for which a unit is sold, in the reporting currency
 * @param cost of a unit, in the reporting currency
 * @param stock units on hand and on order by the cutoff; null: never told
 * @param modelId model of the forecast; null while there is no forecast of record
 */
record OfferedItem(
        String id,
        @Nullable String title,
        @Nullable String language,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable BigDecimal cost,
        @Nullable Double stock,
        @Nullable String modelId,
        @Nullable LocalDate cutoff,
        @Nullable ItemForecast forecast) {
    /** The columns that {@link #read} takes, of {@code item i} and {@code forecast_of_record f}. */
    static final String COLUMNS = "i.id, i.title, i.language, i.category, i.price, i.currency, i.cost,"
            + " f.on_hand + coalesce(f.on_order, 0), f.model_id, f.cutoff, f.body";

    private static final double THOUSANDTHS = 1000;

    static OfferedItem read(ResultSet row) throws SQLException {
        Long stock = row.getObject(8, Long.class);
        byte[] body = row.getBytes(11);
        return new OfferedItem(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                row.getString(6),
                row.getBigDecimal(7),
                stock == null ? null : Math.max(0, stock) / THOUSANDTHS,
                row.getString(9),
                row.getObject(10, LocalDate.class),
                body == null ? null : StoredForecast.of(PackedAnswer.unpack(body)));
    }

    /** What it sells over some days if nothing is done; of an item without a forecast nothing is expected. */
    Offer offer(int days) {
        return new Offer(
                id,
                price == null ? 0 : Math.max(0, price.doubleValue()),
                cost == null ? null : Double.valueOf(Math.max(0, cost.doubleValue())),
                forecast == null ? 0 : Math.max(0, expected(forecast, days)),
                stock == null ? Double.POSITIVE_INFINITY : stock);
    }

    private static double expected(ItemForecast forecast, int days) {
        return forecast.totals().stream()
                .filter(total -> total.days() == days)
                .mapToDouble(PeriodForecast::mean)
                .findFirst()
                .orElse(0);
    }
}
