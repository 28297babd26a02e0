package io.trendloom.ingest.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Days on which the shop does not sell. */
record ShutDays(Set<DayOfWeek> weekdays, Set<LocalDate> days) {
    ShutDays {
        weekdays = Set.copyOf(weekdays);
        days = Set.copyOf(days);
    }

    boolean contains(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) || days.contains(day);
    }
}
