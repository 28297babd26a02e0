package io.trendloom.decisions.segments;

import java.util.Locale;

/** A part of the customers, by scores from 1 to 5 of how lately and of how much they buy; each pair is of exactly one. */
public enum Segment {
    /** Lately 5, much 4 or 5. */
    CHAMPIONS,
    /** Lately 3 or 4, much 4 or 5. */
    LOYAL,
    /** Lately 4 or 5, much 2 or 3. */
    POTENTIAL_LOYALISTS,
    /** Lately 5, much 1. */
    NEW,
    /** Lately 4, much 1. */
    PROMISING,
    /** Lately 3, much 3. */
    NEED_ATTENTION,
    /** Lately 3, much 1 or 2. */
    ABOUT_TO_SLEEP,
    /** Lately 1 or 2, much 3 or 4. */
    AT_RISK,
    /** Lately 1 or 2, much 5. */
    CANNOT_LOSE,
    /** Lately 1 or 2, much 1 or 2. */
    HIBERNATING;

    /** As answers call it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Segment of(int lately, int much) {
        return switch (lately) {
            case 5 -> much >= 4 ? CHAMPIONS : much >= 2 ? POTENTIAL_LOYALISTS : NEW;
            case 4 -> much >= 4 ? LOYAL : much >= 2 ? POTENTIAL_LOYALISTS : PROMISING;
            case 3 -> much >= 4 ? LOYAL : much == 3 ? NEED_ATTENTION : ABOUT_TO_SLEEP;
            default -> much == 5 ? CANNOT_LOSE : much >= 3 ? AT_RISK : HIBERNATING;
        };
    }
}
