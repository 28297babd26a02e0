package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers out of text, without any that would be costly to write out. */
final class Decimals {
    private static final int LONGEST = 64;
    private static final int MOST_ZEROS = 64;

    private Decimals() {}

    /** The number; null where the text is none, NaN and infinity among them. */
    static @Nullable BigDecimal parse(String text) {
        if (text.length() > LONGEST || !isAsciiNumber(text)) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            return Math.abs((long) value.scale()) > MOST_ZEROS ? null : value;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static boolean isAsciiNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
