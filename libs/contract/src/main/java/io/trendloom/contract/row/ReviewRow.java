package io.trendloom.contract.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a review, cleaned and masked.
 *
 * @param day day on which it was written and known
 * @param rating 1 to 5, NaN where the customer gave none
 * @param language {@code zh} or {@code en}
 * @param removed whether the review was withdrawn
 */
public record ReviewRow(
        String id,
        long version,
        String itemId,
        LocalDate day,
        double rating,
        @Nullable String text,
        @Nullable String language,
        boolean removed) {
    /** Whether there is a text to encode, of a review not withdrawn. */
    public boolean hasText() {
        return !removed && text != null && !text.isBlank();
    }
}
