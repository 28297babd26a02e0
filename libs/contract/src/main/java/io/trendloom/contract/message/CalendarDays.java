package io.trendloom.contract.message;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * The days on which the shop is shut, past and known ahead.
 *
 * @param firstDay first day of the shop's data
 * @param closedWeekdays weekdays that are always shut
 * @param closedDays other shut days, ascending
 */
public record CalendarDays(LocalDate firstDay, List<DayOfWeek> closedWeekdays, List<LocalDate> closedDays) {
    public CalendarDays {
        closedWeekdays = List.copyOf(closedWeekdays);
        closedDays = closedDays.stream().sorted().toList();
    }
}
