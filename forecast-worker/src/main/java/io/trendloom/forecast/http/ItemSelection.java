package io.trendloom.forecast.http;

import io.trendloom.forecast.view.ItemFilter;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which items a caller means, as all lists of items take them. */
abstract class ItemSelection {
    @QueryParam("q")
    @Nullable String text;

    @QueryParam("category")
    @Nullable String category;

    @QueryParam("trend")
    @Nullable String trend;

    /** Whether the caller names any. */
    boolean isNarrowed() {
        return text != null || category != null || trend != null;
    }

    /** Those of them that are forecast. */
    ItemFilter filter() {
        return ItemFilter.forecast(SearchText.of(text), Category.of(category), TrendLabel.of("trend", trend));
    }

    /**
     * In which order.
     *
     * @param sort as the caller wants it; null: as is usual
     * @param usual null: the best found first, else by id
     */
    String order(@Nullable String sort, @Nullable String usual) {
        return Sorting.sql(sort == null ? usual : sort, SearchText.of(text));
    }
}
