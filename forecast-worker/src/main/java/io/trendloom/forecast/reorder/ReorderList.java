package io.trendloom.forecast.reorder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of orders.
 *
 * @param page from 0
 * @param size items a page
 * @param total items on all pages
 * @param serviceLevel probability that stock lasts
 * @param reviewDays days between two orders
 * @param budget for the orders of all pages; absent: as much as is needed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReorderList(
        List<ReorderLine> items,
        int page,
        int size,
        long total,
        double serviceLevel,
        int reviewDays,
        @Nullable Double budget) {
    public ReorderList {
        items = List.copyOf(items);
    }
}
