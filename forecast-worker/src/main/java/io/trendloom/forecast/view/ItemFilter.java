package io.trendloom.forecast.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which items to show.
 *
 * @param text part of the id, the title or the category; null: any
 * @param category exactly this; null: any
 * @param trend class of the forecast of record; null: any
 * @param forecast whether only items that have a forecast of record
 */
public record ItemFilter(
        @Nullable String text,
        @Nullable String category,
        @Nullable String trend,
        boolean forecast) {
    /** Items by their text. */
    public static ItemFilter of(@Nullable String text, @Nullable String category) {
        return new ItemFilter(text, category, null, false);
    }

    /** Items that have a forecast of record. */
    public static ItemFilter forecast(@Nullable String category, @Nullable String trend) {
        return new ItemFilter(null, category, trend, true);
    }

    /** The condition over {@code item i} and {@code forecast_of_record f}, with a place for each of {@link #values}. */
    String condition() {
        StringBuilder condition = new StringBuilder("not i.removed");
        if (text != null) {
            condition.append(" and (i.id ilike ? or i.title ilike ? or i.category ilike ?)");
        }
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

    List<String> values() {
        List<String> values = new ArrayList<>();
        if (text != null) {
            String pattern = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
            values.addAll(List.of(pattern, pattern, pattern));
        }
        if (category != null) {
            values.add(category);
        }
        if (trend != null) {
            values.add(trend);
        }
        return values;
    }
}
