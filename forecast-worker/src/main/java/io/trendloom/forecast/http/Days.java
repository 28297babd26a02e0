package io.trendloom.forecast.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days in requests. */
final class Days {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Days() {}

    /** A day such as {@code 2011-12-08}; null where none is given. */
    static @Nullable LocalDate parse(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeException e) {
            throw refused(name, text);
        }
        throw refused(name, text);
    }

    private static RuntimeException refused(String name, String text) {
        return Problems.refuse("The %s (%s) must be a day such as 2011-12-08.".formatted(name, text));
    }
}
