package io.trendloom.forecasting.drift;

import java.util.List;

/**
 * The population stability index of two spreads over the same bins: Σ (a − e) · ln(a / e) over the shares, a share being at
 * least 10⁻⁴ (N. Siddiqi, Credit Risk Scorecards, 2006). By custom, below 0.1 nothing has moved, from 0.25 on it has.
 *
 * <p>Of few items it is large by chance alone: where nothing has moved it is about χ² with one degree of freedom less than
 * there are bins, times 1/n + 1/m (B. Yurdakul, Statistical Properties of Population Stability Index, 2018).
 *
 * @param value the index
 * @param chance what it stays below in 999 of 1,000 cases where nothing has moved
 */
public record StabilityIndex(double value, double chance) {
    private static final double SMALLEST = 1e-4;
    private static final double Z999 = 3.0902;

    /** Of counts in the same bins, with items on both sides. */
    static StabilityIndex of(List<Integer> reference, List<Integer> now) {
        double n = sum(reference);
        double m = sum(now);
        double index = 0;
        int used = 0;
        for (int bin = 0; bin < reference.size(); bin++) {
            double expected = Math.max(SMALLEST, reference.get(bin) / n);
            double actual = Math.max(SMALLEST, now.get(bin) / m);
            index += (actual - expected) * Math.log(actual / expected);
            used += reference.get(bin) + now.get(bin) > 0 ? 1 : 0;
        }
        return new StabilityIndex(index, chiSquare999(Math.max(1, used - 1)) * (1 / n + 1 / m));
    }

    /** Whether it reaches a threshold, and is more than chance. */
    public boolean reaches(double threshold) {
        return value >= threshold && value > chance;
    }

    /** The quantile 0.999 by Wilson and Hilferty's cube root. */
    private static double chiSquare999(int degrees) {
        double spread = 2.0 / (9 * degrees);
        return degrees * Math.pow(1 - spread + Z999 * Math.sqrt(spread), 3);
    }

    static double sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
