package io.trendloom.forecasting.forecast;

import io.trendloom.forecasting.series.ItemHistory;

/**
 * What an item sells in 30 days at its pace. One that is on sale for fewer has had no time to sell as much: its units are held
 * against the days since it came on sale, a week at least, since a few days tell little.
 */
public final class DemandPace {
    /** Days that a pace is told for. */
    public static final int DAYS = 30;

    private static final long WEEK = 7;

    private DemandPace() {}

    /** Units in 30 days at the pace of the last 30, as known at the item's cutoff. */
    public static double recent(ItemHistory history) {
        return of(history, history.units(history.last() - DAYS + 1, history.last()));
    }

    /** Units in 30 days at the pace of the 30 in which the item sold most. */
    static double largest(ItemHistory history) {
        double largest = 0;
        for (long end = history.first(); end <= history.last(); end++) {
            largest = Math.max(largest, history.units(end - DAYS + 1, end));
        }
        return of(history, largest);
    }

    private static double of(ItemHistory history, double units) {
        return units * DAYS / Math.clamp(history.last() - history.first() + 1, WEEK, DAYS);
    }
}
