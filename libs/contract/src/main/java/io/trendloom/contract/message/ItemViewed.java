package io.trendloom.contract.message;

import io.trendloom.contract.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Customers looked at a product: once, or so often in a day.
 *
 * @param id the shop's own id of the row; absent: product, time, customer and channel name it
 * @param version grows with each change; absent: order of arrival
 * @param time ISO 8601, with an offset or in the shop's own time; a day alone for the count of a day
 * @param count views, from 1; absent: one
 * @param channel where it was looked at, say web or app
 * @param removed true takes the row back
 */
public record ItemViewed(
        @Nullable String id,
        @Nullable Long version,
        String itemId,
        String time,
        @Nullable Long count,
        @Nullable String customerId,
        @Nullable String channel,
        @Nullable Boolean removed)
        implements Message {
    public ItemViewed {
        Rules.require(id == null || Rules.isId(id), "id", id, "must be 1 to 200 printable characters");
        Rules.requireId("itemId", itemId);
    }
}
