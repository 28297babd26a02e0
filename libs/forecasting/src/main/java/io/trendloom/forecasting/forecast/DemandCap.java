package io.trendloom.forecasting.forecast;

import io.trendloom.forecasting.series.ItemHistory;

/**
 * The most that is forecast for an item: 1.5 times the largest total it ever sold in 30 days, and 5 units more. Of one that is on
 * sale for fewer days that total is what it would have sold in 30 at its pace, of a first week no less. An item that has not sold
 * has no cap. Without one, a single exploding quantile can outweigh a whole shop.
 */
public final class DemandCap {
    private static final int WINDOW = 30;
    private static final long WEEK = 7;
    private static final double FACTOR = 1.5;
    private static final double UNITS = 5;

    private DemandCap() {}

    /** The cap of an item as known at its cutoff, in units. */
    public static double of(ItemHistory history) {
        if (history.isUnsold()) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (long end = history.first(); end <= history.last(); end++) {
            largest = Math.max(largest, history.units(end - WINDOW + 1, end));
        }
        long onSale = Math.clamp(history.last() - history.first() + 1, WEEK, WINDOW);
        return FACTOR * largest * WINDOW / onSale + UNITS;
    }
}
