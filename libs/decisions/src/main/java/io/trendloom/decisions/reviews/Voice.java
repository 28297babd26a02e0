package io.trendloom.decisions.reviews;

import java.util.Locale;

/** What a review is on the whole. */
public enum Voice {
    COMPLAINT,
    PRAISE;

    private static final double BAD = 2;
    private static final double GOOD = 4;

    /** As addresses and answers call it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether stars say it: up to 2 complain, 4 and more praise; 3 and none say nothing. */
    boolean isSaidBy(double rating) {
        return this == COMPLAINT ? rating <= BAD : rating >= GOOD;
    }
}
