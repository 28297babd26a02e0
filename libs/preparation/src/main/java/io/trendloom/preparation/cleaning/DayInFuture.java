package io.trendloom.preparation.cleaning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Nothing was sold, written or known tomorrow. */
final class DayInFuture implements Rule {
    private final String field;

    DayInFuture(String field) {
        this.field = field;
    }

    private static boolean later(@Nullable LocalDate day, Draft draft) {
        return day != null && day.isAfter(draft.today);
    }

    @Override
    public String name() {
        return "day-in-future";
    }

    @Override
    public String sentence() {
        return "A day is not after the door's today.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        return later(draft.day(field), draft) ? draft.reason(field, "must not be after today, " + draft.today) : null;
    }
}
