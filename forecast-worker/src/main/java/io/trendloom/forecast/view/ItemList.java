package io.trendloom.forecast.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.trendloom.forecast.search.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of items.
 *
 * @param page from 0
 * @param size items a page
 * @param total items on all pages
 * @param similar those of them that were found by meaning alone, after all others; absent where nobody asked for them
 * @param meaning how these were searched; absent where nobody asked for them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemList(
        List<ItemSummary> items,
        int page,
        int size,
        long total,
        @Nullable Long similar,
        @Nullable Meaning meaning) {
    public ItemList {
        items = List.copyOf(items);
    }
}
