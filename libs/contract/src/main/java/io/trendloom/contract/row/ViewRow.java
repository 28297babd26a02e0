package io.trendloom.contract.row;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of how often customers looked at a product, known from the day on which they did.
 *
 * @param id key of the row
 * @param time in the shop's own time; midnight where only the day is known
 * @param count views, from 1
 * @param customer pseudonym of the customer, where known
 * @param removed whether the shop took the row back
 */
public record ViewRow(
        String id,
        long version,
        String itemId,
        LocalDateTime time,
        long count,
        @Nullable String customer,
        @Nullable String channel,
        boolean removed) {
    /** The shop's day of the views. */
    public LocalDate day() {
        return time.toLocalDate();
    }
}
