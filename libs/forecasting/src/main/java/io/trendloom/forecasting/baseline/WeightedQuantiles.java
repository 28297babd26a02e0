package io.trendloom.forecasting.baseline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Empirical quantiles of weighted values: the smallest value with at least the level's share of weight up to it. */
public final class WeightedQuantiles {
    private WeightedQuantiles() {}

    /** Quantiles of equally weighted values; there must be one at least. */
    static double[] of(double[] values, double[] levels) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        return of(values, weights, levels);
    }

    /** Quantiles of values with weights above 0 at ascending levels; there must be one value at least. */
    public static double[] of(double[] values, double[] weights, double[] levels) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double total = Arrays.stream(weights).sum();
        double[] quantiles = new double[levels.length];
        int at = 0;
        double below = weights[order[0]];
        for (int q = 0; q < levels.length; q++) {
            while (at < order.length - 1 && below < levels[q] * total - 1e-9) {
                at++;
                below += weights[order[at]];
            }
            quantiles[q] = values[order[at]];
        }
        return quantiles;
    }
}
