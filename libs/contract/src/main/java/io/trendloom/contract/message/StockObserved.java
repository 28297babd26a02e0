package io.trendloom.contract.message;

import io.trendloom.contract.Rules;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the shop has of a product at a time. Product and time name the observation: another one of the same two corrects
 * it.
 *
 * @param time ISO 8601, with an offset or in the shop's own time
 * @param version grows with each change; absent: order of arrival
 * @param onHand units that can be sold now
 * @param onOrder units on their way; absent: not known
 * @param removed true takes the observation back
 */
public record StockObserved(
        String itemId,
        String time,
        @Nullable Long version,
        BigDecimal onHand,
        @Nullable BigDecimal onOrder,
        @Nullable Boolean removed)
        implements Message {
    public StockObserved {
        Rules.requireId("itemId", itemId);
    }
}
