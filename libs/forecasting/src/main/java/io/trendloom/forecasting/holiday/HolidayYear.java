package io.trendloom.forecasting.holiday;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;

/** One year's holidays and shopping days. */
final class HolidayYear {
    private final long first;
    private final BitSet holidays = new BitSet();
    private final BitSet shoppingDays = new BitSet();

    private HolidayYear(int year) {
        this.first = LocalDate.of(year, 1, 1).toEpochDay();
    }

    static HolidayYear of(int year, Collection<Country> countries) {
        HolidayYear made = new HolidayYear(year);
        for (Country country : countries) {
            made.add(country.rules().holidays(year), made.holidays);
            made.add(country.rules().shoppingDays(year), made.shoppingDays);
        }
        return made;
    }

    boolean isHoliday(long epochDay) {
        return holidays.get(Math.toIntExact(epochDay - first));
    }

    boolean isShoppingDay(long epochDay) {
        return shoppingDays.get(Math.toIntExact(epochDay - first));
    }

    private void add(Set<LocalDate> days, BitSet to) {
        days.forEach(day -> to.set(Math.toIntExact(day.toEpochDay() - first)));
    }
}
