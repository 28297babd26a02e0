package io.trendloom.preparation.cleaning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A signal may speak of a day to come, as a plan or a weather forecast does, when it says since when that is known. */
final class DayTooFar implements Rule {
    private static final int MOST_YEARS = 2;

    @Override
    public String name() {
        return "day-too-far";
    }

    @Override
    public String sentence() {
        return "A signal's day is not after the door's today; with a knownDay it is at most two years after that.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        LocalDate known = draft.knownDay;
        LocalDate last = known == null ? draft.today : known.plusYears(MOST_YEARS);
        if (draft.day == null || !draft.day.isAfter(last)) {
            return null;
        }
        return known == null
                ? draft.reason("day", "must not be after today, %s, without a knownDay".formatted(last))
                : draft.reason("day", "must be at most two years after its knownDay, " + known);
    }
}
