package io.trendloom.decisions.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * Why an item is recommended.
 *
 * @param item with which it has to do; null: none
 * @param value by kind
 */
public record Reason(Kind kind, @Nullable String item, double value) {
    /** The kinds of reasons, and what their value is. */
    public enum Kind {
        /** Number of orders with both items. */
        BOUGHT_TOGETHER,
        /** Purchases of the customer, older ones counting less. */
        BOUGHT_BEFORE,
        /** Cosine of the text vectors. */
        LIKE_IN_TEXT,
        /** Orders a day of the last 28 days over those of the 84 before. */
        GROWING,
        /** Orders of the last 28 days. */
        POPULAR
    }
}
