package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.trend.TrendClass;
import java.util.Collections;
import java.util.List;

/** Smoothed shares of the trend classes. */
final class ClassShares {
    private static final double WEIGHT = 10;

    private ClassShares() {}

    /** Shares, with one more of each class than was seen. */
    static List<Double> of(List<TrendClass> seen) {
        return near(seen, Collections.nCopies(TrendClass.COUNT, 1.0 / TrendClass.COUNT), TrendClass.COUNT);
    }

    /** Shares, with ten more spread as the given shares are. */
    static List<Double> near(List<TrendClass> seen, List<Double> shares) {
        return near(seen, shares, WEIGHT);
    }

    private static List<Double> near(List<TrendClass> seen, List<Double> shares, double weight) {
        double[] counts = new double[TrendClass.COUNT];
        seen.forEach(trend -> counts[trend.ordinal()]++);
        for (int k = 0; k < counts.length; k++) {
            counts[k] = (counts[k] + weight * shares.get(k)) / (seen.size() + weight);
        }
        return Numbers.list(counts);
    }
}
