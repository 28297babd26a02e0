package io.trendloom.forecasting.network;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The quantile levels that every forecast carries. */
public final class QuantileLevels {
    private static final double[] DAYS =
            IntStream.rangeClosed(1, 9).mapToDouble(i -> i / 10.0).toArray();
    private static final double[] SUMS = DoubleStream.concat(
                    IntStream.rangeClosed(1, 19).mapToDouble(i -> i / 20.0), DoubleStream.of(0.98, 0.99))
            .toArray();

    /** Number of levels of a day's demand: 0.1 … 0.9. */
    public static final int DAILY = DAYS.length;

    /** Number of levels of a total: 0.05 … 0.95, 0.98, 0.99. */
    public static final int TOTALS = SUMS.length;

    private QuantileLevels() {}

    /** Levels of a day's demand, ascending. */
    public static double[] daily() {
        return DAYS.clone();
    }

    /** Levels of a total's demand, ascending. */
    public static double[] totals() {
        return SUMS.clone();
    }
}
