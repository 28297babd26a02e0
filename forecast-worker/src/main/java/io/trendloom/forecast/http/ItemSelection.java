package io.trendloom.forecast.http;

import io.trendloom.forecast.view.ItemFilter;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which items a caller wants decided on, as GET /v1/items takes them. */
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
        return new ItemFilter(SearchText.of(text), Category.of(category), TrendLabel.of("trend", trend), true);
    }

    /**
     * In which order.
     *
     * @param sort as the caller wants it; null: as is usual
     */
    String order(@Nullable String sort, String usual) {
        return Sorting.sql(sort == null ? usual : sort, SearchText.of(text));
    }
}
