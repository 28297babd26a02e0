package io.trendloom.preparation.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a review, cleaned and masked.
 *
 * @param day the shop's day on which it was written
 * @param rating 1 to 5, NaN where the customer gave none
 * @param language {@code zh} or {@code en}; null where there is no text
 * @param knownDay day on which the shop knew this version; null: the day on which it was written
 * @param removed whether the review was withdrawn
 */
public record CleanReview(
        String id,
        @Nullable Long version,
        String itemId,
        LocalDate day,
        double rating,
        @Nullable String text,
        @Nullable String language,
        @Nullable LocalDate knownDay,
        boolean removed)
        implements CleanRow {}
