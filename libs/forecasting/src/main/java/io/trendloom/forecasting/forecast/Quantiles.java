package io.trendloom.forecasting.forecast;

import io.trendloom.forecasting.network.QuantileLevels;
import java.util.Arrays;

/** A distribution of units sold, by its quantiles: levels ascending in (0, 1), values ascending and not negative. */
public final class Quantiles {
    private final double[] levels;
    private final double[] values;

    private Quantiles(double[] levels, double[] values) {
        this.levels = levels;
        this.values = values;
    }

    /** Quantiles of one day at {@link QuantileLevels#daily()}. */
    public static Quantiles ofDay(double[] values) {
        return of(QuantileLevels.daily(), values);
    }

    /** Quantiles of a period's total at {@link QuantileLevels#totals()}. */
    public static Quantiles ofTotal(double[] values) {
        return of(QuantileLevels.totals(), values);
    }

    /** Quantiles at given levels; values that fall are lifted to the largest before them, negative ones to 0. */
    public static Quantiles of(double[] levels, double[] values) {
        if (levels.length != values.length || levels.length == 0) {
            throw new IllegalArgumentException("Quantiles need a value (%d) a level (%d), and at least one."
                    .formatted(values.length, levels.length));
        }
        double[] rising = new double[values.length];
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "The quantile %s must be finite, but is %s. Maybe the network diverged."
                                .formatted(levels[i], values[i]));
            }
            largest = Math.max(largest, values[i]);
            rising[i] = largest;
        }
        return new Quantiles(levels.clone(), rising);
    }

    public double[] levels() {
        return levels.clone();
    }

    public double[] values() {
        return values.clone();
    }

    /** Number of levels. */
    public int size() {
        return levels.length;
    }

    /** The level at a place. */
    public double level(int index) {
        return levels[index];
    }

    /** The value at a place. */
    public double value(int index) {
        return values[index];
    }

    /** The quantile at any level; linear between the levels held, and flat outside them. */
    public double at(double level) {
        int at = Arrays.binarySearch(levels, level);
        if (at >= 0) {
            return values[at];
        }
        int right = -at - 1;
        if (right == 0) {
            return values[0];
        }
        if (right == levels.length) {
            return values[levels.length - 1];
        }
        double share = (level - levels[right - 1]) / (levels[right] - levels[right - 1]);
        return values[right - 1] + share * (values[right] - values[right - 1]);
    }

    /** The mean of the distribution: linear between the levels, and flat outside them. */
    public double mean() {
        double mean = levels[0] * values[0] + (1 - levels[levels.length - 1]) * values[values.length - 1];
        for (int i = 1; i < levels.length; i++) {
            mean += (levels[i] - levels[i - 1]) * (values[i - 1] + values[i]) / 2;
        }
        return mean;
    }

    /** These quantiles, none above a cap. */
    public Quantiles cappedAt(double cap) {
        return new Quantiles(
                levels, Arrays.stream(values).map(value -> Math.min(cap, value)).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantiles that
                && Arrays.equals(levels, that.levels)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(levels) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values) + " at " + Arrays.toString(levels);
    }
}
