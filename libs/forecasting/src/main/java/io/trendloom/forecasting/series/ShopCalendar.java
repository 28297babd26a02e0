package io.trendloom.forecasting.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The days on which the shop sells, known ahead. Days before the first day are not open. Days are also given by their
 * number since 1970-01-01, which spares inner loops a {@link LocalDate}.
 */
public final class ShopCalendar {
    private final LocalDate firstDay;
    private final Set<DayOfWeek> closedWeekdays;
    private final Set<LocalDate> closedDates;
    private final boolean[] closedWeekday = new boolean[7];
    private final Set<Long> closedDays = new HashSet<>();

    public ShopCalendar(LocalDate firstDay, Collection<DayOfWeek> closedWeekdays, Collection<LocalDate> closedDates) {
        this.firstDay = firstDay;
        this.closedWeekdays = Set.copyOf(closedWeekdays);
        this.closedDates = Set.copyOf(closedDates);
        if (this.closedWeekdays.size() == 7) {
            throw new IllegalArgumentException(
                    "The closedWeekdays %s must leave a weekday open. Maybe open and closed were exchanged."
                            .formatted(this.closedWeekdays));
        }
        this.closedWeekdays.forEach(weekday -> closedWeekday[weekday.ordinal()] = true);
        this.closedDates.forEach(date -> closedDays.add(date.toEpochDay()));
    }

    /** A shop that is open every day from the first on. */
    public static ShopCalendar alwaysOpen(LocalDate firstDay) {
        return new ShopCalendar(firstDay, Set.of(), Set.of());
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public Set<DayOfWeek> closedWeekdays() {
        return closedWeekdays;
    }

    public Set<LocalDate> closedDates() {
        return closedDates;
    }

    public boolean isOpen(LocalDate day) {
        return isOpen(day.toEpochDay());
    }

    /** Whether the shop sells on the day with this number since 1970-01-01. */
    public boolean isOpen(long epochDay) {
        return epochDay >= firstDay.toEpochDay() && !closedWeekday[weekday(epochDay)] && !closedDays.contains(epochDay);
    }

    /** Open days from {@code from} to {@code to}, both included. */
    public int openDays(LocalDate from, LocalDate to) {
        return openDays(from.toEpochDay(), to.toEpochDay());
    }

    /** Open days between two day numbers, both included. */
    public int openDays(long from, long to) {
        int open = 0;
        for (long day = from; day <= to; day++) {
            if (isOpen(day)) {
                open++;
            }
        }
        return open;
    }

    /** Monday = 0 … Sunday = 6 of a day number. */
    public static int weekday(long epochDay) {
        return Math.floorMod(epochDay + 3, 7);
    }
}
