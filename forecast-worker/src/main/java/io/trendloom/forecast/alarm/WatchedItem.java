package io.trendloom.forecast.alarm;

import io.trendloom.decisions.reorder.StockOut;
import io.trendloom.forecast.answer.PackedAnswer;
import io.trendloom.forecast.answer.StoredForecast;
import io.trendloom.forecast.stock.StockLevel;
import io.trendloom.forecast.subscription.Audience;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.trend.TrendClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a run of record with what was told of it before.
 *
 * @param stock by the cutoff; null: never told
 * @param course null as long as no forecast was clear
 */
record WatchedItem(
        ItemForecast forecast,
        String modelId,
        @Nullable String title,
        @Nullable String category,
        double last30,
        double median30,
        @Nullable StockLevel stock,
        @Nullable Course course,
        Shelf shelf) {
    /** The columns that {@link #read} takes, of {@code forecast_of_record f}, {@code item i} and {@code item_alarm a}. */
    static final String COLUMNS =
            "f.body, f.model_id, i.title, i.category, f.last30, f.median30, f.on_hand, f.on_order,"
                    + " a.trend, a.trend_since, a.stock_low, a.stock_told";

    static WatchedItem read(ResultSet row) throws SQLException {
        Long onHand = row.getObject(7, Long.class);
        String trend = row.getString(9);
        return new WatchedItem(
                StoredForecast.of(PackedAnswer.unpack(row.getBytes(1))),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getDouble(5),
                row.getDouble(6),
                onHand == null ? null : new StockLevel(onHand, row.getObject(8, Long.class)),
                trend == null ? null : new Course(TrendClass.labelled(trend), row.getObject(10, LocalDate.class)),
                new Shelf(row.getBoolean(11), row.getObject(12, LocalDate.class)));
    }

    String id() {
        return forecast.itemId();
    }

    LocalDate cutoff() {
        return forecast.cutoff();
    }

    /** Who is told of it. */
    Audience audience() {
        return Audience.of(category == null ? List.of() : List.of(category));
    }

    /** The same item after this forecast. */
    WatchedItem seen(AlarmConfig config) {
        Course now = Course.after(course, forecast.trend(), cutoff(), config);
        Shelf then = stock == null ? shelf : shelf.after(risk(config.stockOutDays()), cutoff(), config);
        return new WatchedItem(forecast, modelId, title, category, last30, median30, stock, now, then);
    }

    /** Probability that stock does not last for some days; 0 where it is not known. */
    double risk(int days) {
        return stock == null ? 0 : StockOut.probability(forecast, units(stock), days);
    }

    /** Units at the cutoff. */
    static double units(StockLevel stock) {
        return stock.onHand() / 1000.0;
    }
}
