package io.trendloom.forecast.http;

import io.trendloom.forecast.view.ItemFilter;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which items to show, in what order. */
class ItemsRequest {
    @QueryParam("q")
    @Nullable String text;

    @QueryParam("category")
    @Nullable String category;

    @QueryParam("trend")
    @Nullable String trend;

    @QueryParam("sort")
    @Nullable String sort;

    ItemFilter filter() {
        return ItemFilter.of(SearchText.of(text), Category.of(category), TrendLabel.of("trend", trend));
    }

    String order() {
        return Sorting.sql(sort, SearchText.of(text));
    }
}
