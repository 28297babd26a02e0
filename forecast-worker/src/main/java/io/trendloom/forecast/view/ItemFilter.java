package io.trendloom.forecast.view;

import io.trendloom.forecast.sql.Columns;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which items to show.
 *
 * @param text what the item is found by, in the words of a user; null: any
 * @param category exactly this; null: any
 * @param trend class of the forecast of record; null: any
 * @param forecast whether only items that have a forecast of record
 * @param price what their price is
 * @param stock what is on hand; null: any
 */
public record ItemFilter(
        @Nullable String text,
        @Nullable String category,
        @Nullable String trend,
        boolean forecast,
        PriceRange price,
        @Nullable StockState stock) {
    /** Items that have a forecast of record. */
    public static ItemFilter forecast(@Nullable String text, @Nullable String category, @Nullable String trend) {
        return new ItemFilter(text, category, trend, true, PriceRange.ANY, null);
    }

    /** The same of any trend, forecast or not. */
    ItemFilter anyTrend() {
        return new ItemFilter(text, category, null, false, price, stock);
    }

    /** The same of any category. */
    ItemFilter anyCategory() {
        return new ItemFilter(text, null, trend, forecast, price, stock);
    }

    /**
     * The tables and the condition over {@code item i}, {@code forecast_of_record f} and, where there is a text, {@code hit}
     * with the place of each found item.
     */
    public String sql() {
        String found = text == null ? "" : " join unnest(?) with ordinality as hit(id, place) on hit.id = i.id";
        return " from item i left join forecast_of_record f on f.item_id = i.id" + found + " where " + condition();
    }

    /**
     * Fills in the places of {@link #sql}.
     *
     * @param found ids of the items that the text finds
     */
    public Columns fill(Columns statement, List<String> found) throws SQLException {
        if (text != null) {
            statement.texts(found);
        }
        if (category != null) {
            statement.value(category);
        }
        if (trend != null) {
            statement.value(trend);
        }
        if (price.from() != null) {
            statement.value(price.from());
        }
        if (price.to() != null) {
            statement.value(price.to());
        }
        return statement;
    }

    private String condition() {
        StringBuilder condition = new StringBuilder("not i.removed");
        if (category != null) {
            condition.append(" and i.category = ?");
        }
        if (trend != null) {
            condition.append(" and f.label = ?");
        }
        if (price.from() != null) {
            condition.append(" and i.price >= ?");
        }
        if (price.to() != null) {
            condition.append(" and i.price <= ?");
        }
        if (stock != null) {
            condition.append(" and ").append(stock.condition());
        }
        if (forecast) {
            condition.append(" and f.item_id is not null");
        }
        return condition.toString();
    }
}
