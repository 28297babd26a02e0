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
 */
public record ItemFilter(
        @Nullable String text,
        @Nullable String category,
        @Nullable String trend,
        boolean forecast) {
    /** Items by their text, their category and their trend. */
    public static ItemFilter of(@Nullable String text, @Nullable String category, @Nullable String trend) {
        return new ItemFilter(text, category, trend, trend != null);
    }

    /** Items that have a forecast of record. */
    public static ItemFilter forecast(@Nullable String category, @Nullable String trend) {
        return new ItemFilter(null, category, trend, true);
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
        if (forecast) {
            condition.append(" and f.item_id is not null");
        }
        return condition.toString();
    }
}
