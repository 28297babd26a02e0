package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;

/** What a signal's value may be. */
final class SignalValues {
    static final String RULE = "must be a decimal number of at most 1e15 either way";

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private SignalValues() {}

    static boolean isWithin(BigDecimal value) {
        return value.abs().compareTo(MOST) <= 0;
    }
}
