package io.trendloom.forecast.http;

import io.trendloom.forecast.launch.DescribedItem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which forecasts to make.
 *
 * @param itemIds absent or empty: every item, unless {@code item} or {@code items} is given
 * @param horizon days ahead; absent: the model's longest
 * @param asOf cutoff; absent: the last closed day
 * @param item an item that is not in the catalogue yet; the answer is its forecast alone
 * @param items such items; the answer is an array
 */
record ForecastsRequest(
        @Nullable List<String> itemIds,
        @Nullable Integer horizon,
        @Nullable String asOf,
        @Nullable DescribedItem item,
        @Nullable List<DescribedItem> items) {
    private static final int MOST = 100_000;
    private static final int MOST_DESCRIBED = 100;

    ForecastsRequest {
        if (itemIds != null && itemIds.size() > MOST) {
            throw Problems.refuse("The itemIds (%d) must be at most %d. Maybe leave them out, which means every item."
                    .formatted(itemIds.size(), MOST));
        }
        boolean namesIds = itemIds != null && !itemIds.isEmpty();
        if (Stream.of(namesIds ? itemIds : null, item, items)
                        .filter(Objects::nonNull)
                        .count()
                > 1) {
            throw Problems.refuse("Of itemIds, item and items at most one may be given.");
        }
        if (items != null
                && (items.isEmpty()
                        || items.size() > MOST_DESCRIBED
                        || items.stream().anyMatch(Objects::isNull))) {
            throw Problems.refuse("The items (%d) must be from 1 to %d descriptions. Maybe send them in parts."
                    .formatted(items.size(), MOST_DESCRIBED));
        }
        itemIds = itemIds == null ? null : List.copyOf(itemIds);
        items = items == null ? null : List.copyOf(items);
    }

    /** The items; empty: every one. */
    List<String> ids() {
        return itemIds == null ? List.of() : itemIds;
    }
}
