package io.trendloom.forecasting.holiday;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The holidays and shopping days of some countries together, and how near each day is to one. Days are given by their
 * number since 1970-01-01. May be used by many threads.
 */
public final class HolidayCalendar {
    /** Days over which a holiday casts its shadow, before it and after it. */
    public static final int NEAR = 14;

    private final Set<Country> countries = EnumSet.noneOf(Country.class);
    private final Map<Integer, HolidayYear> years = new ConcurrentHashMap<>();

    public HolidayCalendar(Collection<Country> countries) {
        this.countries.addAll(countries);
    }

    public boolean isHoliday(long epochDay) {
        return at(epochDay).isHoliday(epochDay);
    }

    public boolean isShoppingDay(long epochDay) {
        return at(epochDay).isShoppingDay(epochDay);
    }

    /** 1 on a holiday or shopping day, less by 1 / {@link #NEAR} for each day before it, down to 0. */
    public double ahead(long epochDay) {
        return near(epochDay, 1);
    }

    /** 1 on a holiday or shopping day, less by 1 / {@link #NEAR} for each day after it, down to 0. */
    public double past(long epochDay) {
        return near(epochDay, -1);
    }

    private double near(long epochDay, int direction) {
        for (int days = 0; days < NEAR; days++) {
            long there = epochDay + (long) direction * days;
            if (isHoliday(there) || isShoppingDay(there)) {
                return 1 - days / (double) NEAR;
            }
        }
        return 0;
    }

    private HolidayYear at(long epochDay) {
        return years.computeIfAbsent(LocalDate.ofEpochDay(epochDay).getYear(), year -> HolidayYear.of(year, countries));
    }
}
