package io.trendloom.contract.row;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of what the shop has of a product at a time, known from the day of that time on.
 *
 * @param time in the shop's own time
 * @param onHand thousandths of a unit that can be sold
 * @param onOrder thousandths of a unit on their way; null: not known
 * @param removed whether the shop took the observation back
 */
public record StockRow(
        String itemId,
        LocalDateTime time,
        long version,
        long onHand,
        @Nullable Long onOrder,
        boolean removed) {
    /** The shop's day of the observation. */
    public LocalDate day() {
        return time.toLocalDate();
    }
}
