package io.trendloom.preparation.mapping;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * Days on which the shop is shut, known in advance.
 *
 * @param closedWeekdays always shut
 * @param closedDays other shut days
 */
public record CalendarRule(List<DayOfWeek> closedWeekdays, List<LocalDate> closedDays) {
    public CalendarRule {
        closedWeekdays = List.copyOf(closedWeekdays);
        closedDays = closedDays.stream().sorted().distinct().toList();
    }
}
