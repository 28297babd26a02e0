package io.trendloom.preparation.row;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of what the shop has of a product at a time, cleaned.
 *
 * @param time in the shop's own time
 * @param onHand thousandths of a unit that can be sold, not negative
 * @param onOrder thousandths of a unit on their way, not negative; null: not known
 * @param removed whether the shop took the observation back
 */
public record CleanStock(
        String itemId,
        LocalDateTime time,
        @Nullable Long version,
        long onHand,
        @Nullable Long onOrder,
        boolean removed) implements CleanRow {
    /** Product and time: one observation at a time. */
    @Override
    public String id() {
        return itemId + " " + time;
    }

    /** The shop's day of the observation. */
    public LocalDate day() {
        return time.toLocalDate();
    }
}
