package io.trendloom.preparation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Set;

/** Weekdays that are shut as far as the lines tell: none on any of the last eight. */
public final class QuietWeekdays {
    private static final int WEEKS = 8;

    private QuietWeekdays() {}

    /** Learns from the eight weeks that end with a day; earlier there is nothing to learn from. */
    public static Set<DayOfWeek> of(NavigableMap<LocalDate, Long> lines, LocalDate last) {
        LocalDate first = last.minusWeeks(WEEKS).plusDays(1);
        if (lines.isEmpty() || lines.firstKey().isAfter(first)) {
            return Set.of();
        }
        Set<DayOfWeek> quiet = EnumSet.allOf(DayOfWeek.class);
        lines.subMap(first, true, last, true).forEach((day, count) -> {
            if (count > 0) {
                quiet.remove(day.getDayOfWeek());
            }
        });
        return quiet.size() == DayOfWeek.values().length ? Set.of() : quiet;
    }
}
