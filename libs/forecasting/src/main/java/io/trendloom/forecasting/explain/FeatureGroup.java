package io.trendloom.forecasting.explain;

import java.util.Locale;

/** Inputs that an explanation takes together. */
public enum FeatureGroup {
    /** What the item sold of late, how often, in which order, and when it was out of stock. */
    HISTORY,
    /** Its price against its usual one; of an item that has not sold, the price itself. */
    PRICE,
    /** Closed days, holidays and the season of the days to come. */
    CALENDAR,
    /** Number, ratings and words of its reviews. */
    REVIEWS,
    /** What the shop wrote of it: title and description. */
    TEXT,
    /** Outside series, promotions among them. */
    SIGNALS;

    static final int COUNT = values().length;

    /** Name in answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a coalition, one bit a group, holds this group. */
    boolean isIn(int coalition) {
        return (coalition >> ordinal() & 1) != 0;
    }
}
