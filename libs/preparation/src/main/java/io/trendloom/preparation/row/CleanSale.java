package io.trendloom.preparation.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One order line, cleaned: a sale, or a return when its quantity is negative.
 *
 * @param quantity thousandths of a unit; negative for a return, never 0
 * @param unitPrice price of a unit in the reporting currency, above 0
 * @param currency the reporting currency
 * @param asked the price before it was converted; null: it was not
 * @param time in the shop's own time
 * @param customer pseudonym, where the customer is known
 * @param cancellation whether the line takes back an order line
 * @param removed whether the shop took the line back, as if it had never been
 * @param item facts of the product that the line itself tells, where the mapping derives items from sales
 */
public record CleanSale(
        String id,
        @Nullable Long version,
        String itemId,
        long quantity,
        BigDecimal unitPrice,
        String currency,
        @Nullable ForeignPrice asked,
        LocalDateTime time,
        @Nullable String customer,
        @Nullable String orderId,
        @Nullable String channel,
        boolean promotion,
        boolean cancellation,
        boolean removed,
        @Nullable CleanItem item)
        implements CleanRow {

    /** The shop's day of the line. */
    public LocalDate day() {
        return time.toLocalDate();
    }
}
