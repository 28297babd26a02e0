package io.trendloom.forecasting.holiday;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;

/**
 * Federal holidays of the United States (5 U.S.C. 6103): one on a Saturday is kept on the Friday before, one on a Sunday
 * on the Monday after. Black Friday and Cyber Monday follow Thanksgiving.
 */
final class AmericanHolidays implements HolidayRules {
    private static final int FIRST_JUNETEENTH = 2021;

    @Override
    public Set<LocalDate> holidays(int year) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(Weekdays.nth(3, year, Month.JANUARY, MONDAY));
        days.add(Weekdays.nth(3, year, Month.FEBRUARY, MONDAY));
        days.add(Weekdays.last(year, Month.MAY, MONDAY));
        days.add(Weekdays.first(year, Month.SEPTEMBER, MONDAY));
        days.add(Weekdays.nth(2, year, Month.OCTOBER, MONDAY));
        days.add(thanksgiving(year));
        addObserved(days, LocalDate.of(year, Month.JANUARY, 1));
        // New Year's Day of the next year may be kept on the last day of this one.
        days.add(observed(LocalDate.of(year + 1, Month.JANUARY, 1)));
        if (year >= FIRST_JUNETEENTH) {
            addObserved(days, LocalDate.of(year, Month.JUNE, 19));
        }
        addObserved(days, LocalDate.of(year, Month.JULY, 4));
        addObserved(days, LocalDate.of(year, Month.NOVEMBER, 11));
        addObserved(days, LocalDate.of(year, Month.DECEMBER, 25));
        days.removeIf(day -> day.getYear() != year);
        return days;
    }

    @Override
    public Set<LocalDate> shoppingDays(int year) {
        return Set.of(thanksgiving(year).plusDays(1), thanksgiving(year).plusDays(4));
    }

    private static LocalDate thanksgiving(int year) {
        return Weekdays.nth(4, year, Month.NOVEMBER, THURSDAY);
    }

    private static void addObserved(Set<LocalDate> days, LocalDate day) {
        days.add(day);
        days.add(observed(day));
    }

    private static LocalDate observed(LocalDate day) {
        if (day.getDayOfWeek() == SATURDAY) {
            return day.minusDays(1);
        }
        return day.getDayOfWeek() == SUNDAY ? day.plusDays(1) : day;
    }
}
