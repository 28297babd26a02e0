package io.trendloom.forecasting.baseline;

import java.util.Arrays;

/** The standard normal distribution. */
public final class Normal {
    private static final double FARTHEST = 9;
    private static final double NEAR_ENOUGH = 1e-12;

    private Normal() {}

    static double[] quantiles(double[] levels) {
        return Arrays.stream(levels).map(Normal::quantile).toArray();
    }

    /** The quantile at a level in (0, 1), by halving where the distribution function crosses it. */
    static double quantile(double level) {
        double low = -FARTHEST;
        double high = FARTHEST;
        while (high - low > NEAR_ENOUGH) {
            double middle = (low + high) / 2;
            if (below(middle) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Probability below a value: one half and the density's series of odd powers (Marsaglia, 2004). */
    public static double below(double value) {
        if (Math.abs(value) >= FARTHEST) {
            return value < 0 ? 0 : 1;
        }
        double term = value;
        double sum = value;
        for (int i = 3; Math.abs(term) > Double.MIN_NORMAL && i < 400; i += 2) {
            term *= value * value / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-value * value / 2) / Math.sqrt(2 * Math.PI);
    }
}
