package io.trendloom.forecasting.forecast;

import io.trendloom.forecasting.series.ItemHistory;

/**
 * The most that is forecast for an item: 1.5 times the largest total it ever sold in 30 days, at its {@link DemandPace} where it
 * is on sale for fewer, and 5 units more. An item that has not sold has no cap. Without one, a single exploding quantile can
 * outweigh a whole shop.
 */
public final class DemandCap {
    private static final double FACTOR = 1.5;
    private static final double UNITS = 5;

    private DemandCap() {}

    /** The cap of an item as known at its cutoff, in units. */
    public static double of(ItemHistory history) {
        return history.isUnsold() ? Double.POSITIVE_INFINITY : FACTOR * DemandPace.largest(history) + UNITS;
    }
}
