package io.trendloom.decisions.reviews;

import java.time.LocalDate;

/**
 * A review's text, as topics are learned from it.
 *
 * @param day from which on it was known
 * @param rating 1 to 5, NaN where the customer gave none
 * @param words without stop words, a space between them
 * @param vector of the text, of the encoder of its language; not copied, since there are many
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReviewText(String id, String itemId, LocalDate day, double rating, String words, float[] vector) {
    public ReviewText {
        if (vector.length == 0) {
            throw new IllegalArgumentException("The vector of the review (%s) must not be empty.".formatted(id));
        }
    }
}
