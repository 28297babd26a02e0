package io.trendloom.forecast.reorder;

import io.trendloom.contract.row.Supply;
import io.trendloom.decisions.reorder.Stock;
import io.trendloom.forecast.answer.PackedAnswer;
import io.trendloom.forecast.answer.StoredForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item that may be reordered.
 *
 * @param language of its title
 * @param price for which a unit is sold, in the reporting currency
 * @param stock what there was by the cutoff; null: never told
 * @param modelId model of the forecast; null while there is no forecast of record
 */
record StockedItem(
        String id,
        @Nullable String title,
        @Nullable String language,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable String currency,
        Supply supply,
        @Nullable Stock stock,
        @Nullable String modelId,
        @Nullable LocalDate cutoff,
        @Nullable ItemForecast forecast) {
    /** The columns that {@link #read} takes, of {@code item i} and {@code forecast_of_record f}. */
    static final String COLUMNS =
            "i.id, i.title, i.language, i.category, i.price, i.currency, i.cost, i.lead_time_days,"
                    + " i.pack_size, i.minimum_order, i.shelf_life_days, f.on_hand, f.on_order, f.model_id, f.cutoff, f.body";

    private static final double THOUSANDTHS = 1000;

    static StockedItem read(ResultSet row) throws SQLException {
        byte[] body = row.getBytes(16);
        return new StockedItem(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                row.getString(6),
                supply(row),
                stock(row),
                row.getString(14),
                row.getObject(15, LocalDate.class),
                body == null ? null : StoredForecast.of(PackedAnswer.unpack(body)));
    }

    private static Supply supply(ResultSet row) throws SQLException {
        return new Supply(
                row.getBigDecimal(7),
                row.getObject(8, Integer.class),
                row.getObject(9, Integer.class),
                row.getObject(10, Integer.class),
                row.getObject(11, Integer.class));
    }

    private static @Nullable Stock stock(ResultSet row) throws SQLException {
        Long onHand = row.getObject(12, Long.class);
        return onHand == null ? null : new Stock(onHand / THOUSANDTHS, row.getLong(13) / THOUSANDTHS);
    }

    /** The same with what the caller says there is. */
    StockedItem with(Stock told) {
        return new StockedItem(id, title, language, category, price, currency, supply, told, modelId, cutoff, forecast);
    }

    /** What a unit costs; the price where no cost is told; 0: not known. */
    double cost() {
        BigDecimal cost = supply.cost() == null ? price : supply.cost();
        return cost == null ? 0 : cost.doubleValue();
    }
}
