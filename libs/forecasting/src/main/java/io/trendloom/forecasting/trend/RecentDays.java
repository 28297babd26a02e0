package io.trendloom.forecasting.trend;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;

/** Units of the last seven open days, moving forward a day at a time. */
final class RecentDays {
    private static final int LENGTH = 7;

    private final ItemHistory history;
    private final ShopCalendar calendar;
    private final double[] units = new double[LENGTH];
    private int filled;

    /** Starts with the open days up to a day, itself included. */
    RecentDays(ItemHistory history, ShopCalendar calendar, long upTo) {
        this.history = history;
        this.calendar = calendar;
        long start = upTo;
        int open = 0;
        long earliest = calendar.firstDay().toEpochDay();
        while (start >= earliest && open < LENGTH) {
            if (history.isAvailable(calendar, start)) {
                open++;
            }
            start--;
        }
        for (long day = start + 1; day <= upTo; day++) {
            add(day);
        }
    }

    void add(long day) {
        if (history.isAvailable(calendar, day)) {
            units[filled % LENGTH] = history.units(day);
            filled++;
        }
    }

    boolean isFull() {
        return filled >= LENGTH;
    }

    double[] values() {
        return units.clone();
    }
}
