package io.trendloom.forecast.http;

import io.trendloom.forecast.launch.DescribedItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which forecasts to make.
 *
 * @param itemIds absent or empty: every item, unless {@code item} is given
 * @param horizon days ahead; absent: the model's longest
 * @param asOf cutoff; absent: the last closed day
 * @param item an item that is not in the catalogue yet
 */
record ForecastsRequest(
        @Nullable List<String> itemIds,
        @Nullable Integer horizon,
        @Nullable String asOf,
        @Nullable DescribedItem item) {
    private static final int MOST = 100_000;

    ForecastsRequest {
        if (itemIds != null && itemIds.size() > MOST) {
            throw Problems.refuse("The itemIds (%d) must be at most %d. Maybe leave them out, which means every item."
                    .formatted(itemIds.size(), MOST));
        }
        itemIds = itemIds == null ? null : List.copyOf(itemIds);
    }

    /** The items; empty: every one. */
    List<String> ids() {
        return itemIds == null ? List.of() : itemIds;
    }
}
