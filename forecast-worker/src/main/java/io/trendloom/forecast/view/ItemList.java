package io.trendloom.forecast.view;

import java.util.List;

/**
 * A page of items.
 *
 * @param page from 0
 * @param size items a page
 * @param total items on all pages
 */
public record ItemList(List<ItemSummary> items, int page, int size, long total) {
    public ItemList {
        items = List.copyOf(items);
    }
}
