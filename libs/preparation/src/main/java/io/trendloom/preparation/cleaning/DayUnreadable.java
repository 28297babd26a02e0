package io.trendloom.preparation.cleaning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The day is a day. */
final class DayUnreadable implements Rule {
    private final String field;
    private final boolean needed;

    DayUnreadable(String field, boolean needed) {
        this.field = field;
        this.needed = needed;
    }

    private void set(Draft draft, @Nullable LocalDate day) {
        switch (field) {
            case "launchDay" -> draft.launchDay = day;
            case "knownDay" -> draft.knownDay = day;
            default -> draft.day = day;
        }
    }

    @Override
    public String name() {
        return "day-unreadable";
    }

    @Override
    public String sentence() {
        return "A day is an ISO day such as 2011-12-08, or in the mapping's format: a review and a signal need one; launchDay and knownDay may be missing.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        LocalDateTime time = draft.time(field);
        if (time == null && (needed || draft.text(field) != null)) {
            return draft.reason(field, "must be a day such as 2011-12-08");
        }
        set(draft, time == null ? null : time.toLocalDate());
        return null;
    }
}
