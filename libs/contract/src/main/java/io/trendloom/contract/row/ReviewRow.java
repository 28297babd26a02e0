package io.trendloom.contract.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a review, cleaned and masked.
 *
 * @param day day on which it was written
 * @param rating 1 to 5, NaN where the customer gave none
 * @param language {@code zh} or {@code en}
 * @param removed whether the review was withdrawn
 * @param knownDay day on which the shop knew this version; null: the day on which it was written
 */
public record ReviewRow(
        String id,
        long version,
        String itemId,
        LocalDate day,
        double rating,
        @Nullable String text,
        @Nullable String language,
        boolean removed,
        @Nullable LocalDate knownDay) {
    /** A version known on the day on which it was written. */
    public ReviewRow(
            String id,
            long version,
            String itemId,
            LocalDate day,
            double rating,
            @Nullable String text,
            @Nullable String language,
            boolean removed) {
        this(id, version, itemId, day, rating, text, language, removed, null);
    }

    /** The day from which on this version counts: that on which it was known, and not before it was written. */
    public LocalDate known() {
        return knownDay == null || knownDay.isBefore(day) ? day : knownDay;
    }

    /** Whether there is a text to encode, of a review not withdrawn. */
    public boolean hasText() {
        return !removed && text != null && !text.isBlank();
    }
}
