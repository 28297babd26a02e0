package io.trendloom.forecasting.holiday;

import static java.time.DayOfWeek.MONDAY;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Bank holidays of England and Wales (Banking and Financial Dealings Act 1971, and the proclamations of every year since
 * 1978). One on a weekend moves to the next weekday that is none.
 */
final class BritishHolidays implements HolidayRules {
    @Override
    public Set<LocalDate> holidays(int year) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate easter = Easter.sunday(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(Weekdays.first(year, Month.MAY, MONDAY));
        days.add(Weekdays.last(year, Month.MAY, MONDAY));
        days.add(Weekdays.last(year, Month.AUGUST, MONDAY));
        List<LocalDate> fixed = List.of(
                LocalDate.of(year, Month.JANUARY, 1),
                LocalDate.of(year, Month.DECEMBER, 25),
                LocalDate.of(year, Month.DECEMBER, 26));
        days.addAll(fixed);
        fixed.stream().filter(Weekdays::isWeekend).forEach(day -> addInLieu(days, day));
        return days;
    }

    @Override
    public Set<LocalDate> shoppingDays(int year) {
        return Set.of();
    }

    private static void addInLieu(Set<LocalDate> days, LocalDate day) {
        LocalDate instead = day;
        while (Weekdays.isWeekend(instead) || days.contains(instead)) {
            instead = instead.plusDays(1);
        }
        days.add(instead);
    }
}
