package io.trendloom.forecasting.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** Days by their weekday. */
final class Weekdays {
    private Weekdays() {}

    static LocalDate first(int year, Month month, DayOfWeek weekday) {
        return nth(1, year, month, weekday);
    }

    /** The nth of a weekday in a month, from 1. */
    static LocalDate nth(int which, int year, Month month, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
    }

    static LocalDate last(int year, Month month, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(weekday));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }
}
