package io.trendloom.preparation.cleaning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days before that are slips of a clock or a pen. */
final class DayTooEarly implements Rule {
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private final String field;

    DayTooEarly(String field) {
        this.field = field;
    }

    private static boolean earlier(@Nullable LocalDate day) {
        return day != null && day.isBefore(FIRST);
    }

    @Override
    public String name() {
        return "day-too-early";
    }

    @Override
    public String sentence() {
        return "A day is not before 1990-01-01.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        return earlier(draft.day(field)) ? draft.reason(field, "must not be before " + FIRST) : null;
    }
}
