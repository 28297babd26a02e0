package io.trendloom.contract.message;

import io.trendloom.contract.Rules;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order. A negative quantity is a return.
 *
 * @param id id of the order line
 * @param quantity units; negative is a return
 * @param unitPrice price of a unit in {@code currency}
 * @param time ISO 8601, with an offset or in the shop's own time
 * @param removed true takes the line back, as if it had never been
 */
public record SaleRecorded(
        String id,
        @Nullable Long version,
        String itemId,
        BigDecimal quantity,
        BigDecimal unitPrice,
        @Nullable String currency,
        String time,
        @Nullable String customerId,
        @Nullable String orderId,
        @Nullable String channel,
        @Nullable Boolean promotion,
        @Nullable Boolean removed)
        implements Message {
    public SaleRecorded {
        Rules.requireId("id", id);
        Rules.requireId("itemId", itemId);
    }
}
