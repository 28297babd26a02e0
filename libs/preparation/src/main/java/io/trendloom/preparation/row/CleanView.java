package io.trendloom.preparation.row;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of how often customers looked at a product, cleaned.
 *
 * @param id the shop's own, or a hash of product, time, customer and channel
 * @param time in the shop's own time; midnight where only the day is known
 * @param count views, from 1
 * @param customer pseudonym, where the customer is known
 * @param removed whether the shop took the row back
 */
public record CleanView(
        String id,
        @Nullable Long version,
        String itemId,
        LocalDateTime time,
        long count,
        @Nullable String customer,
        @Nullable String channel,
        boolean removed)
        implements CleanRow {
    /** The shop's day of the views. */
    public LocalDate day() {
        return time.toLocalDate();
    }
}
