package io.trendloom.preparation.cleaning;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The row happened at a time of the shop. */
final class TimeUnreadable implements Rule {
    @Override
    public String name() {
        return "time-unreadable";
    }

    @Override
    public String sentence() {
        return "A row has a time: ISO 8601, with an offset or in the shop's own time, or the mapping's format.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        LocalDateTime time = draft.time("time");
        draft.time = time;
        draft.day = time == null ? null : time.toLocalDate();
        return time == null
                ? draft.reason("time", "must be a time such as 2011-12-08T09:15:00 or in the mapping's format")
                : null;
    }
}
