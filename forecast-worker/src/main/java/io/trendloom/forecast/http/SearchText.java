package io.trendloom.forecast.http;

import org.jspecify.annotations.Nullable;

/** The text that a request searches for. */
final class SearchText {
    private static final int LONGEST = 200;

    private SearchText() {}

    /** Without the spaces around it; null where nothing is left. */
    static @Nullable String of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw Problems.refuse(
                    "The q must have at most %d characters, and has %d.".formatted(LONGEST, text.length()));
        }
        return text.strip();
    }
}
