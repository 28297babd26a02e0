package io.trendloom.forecast.http;

import org.jspecify.annotations.Nullable;

/** The category that a request asks for. */
final class Category {
    private Category() {}

    /** Exactly as given; null where nothing is. */
    static @Nullable String of(@Nullable String asked) {
        return asked == null || asked.isEmpty() ? null : asked;
    }
}
