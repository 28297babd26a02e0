package io.trendloom.forecasting.trend;

import java.util.Arrays;
import java.util.List;

/**
 * The rule that turns class probabilities into one label: the class k with the largest p_k × (mean of p_k over the items
 * of a cutoff)^−0.6. A class that a model finds likely for nearly every item needs more than the plain argmax to be
 * named; without this the rare classes are never named at all.
 */
public final class TrendLabels {
    private static final double POWER = -0.6;
    private static final double SMALLEST = 1e-3;

    private final double[] weights;

    private TrendLabels(double[] weights) {
        this.weights = weights;
    }

    /** The rule for given mean probabilities, shape [4] in the order of {@link TrendClass}. */
    public static TrendLabels of(double[] meanProbabilities) {
        if (meanProbabilities.length != TrendClass.COUNT) {
            throw new IllegalArgumentException("The meanProbabilities %s must hold one number a trend class (%d)."
                    .formatted(Arrays.toString(meanProbabilities), TrendClass.COUNT));
        }
        return new TrendLabels(Arrays.stream(meanProbabilities)
                .map(mean -> Math.pow(Math.max(SMALLEST, mean), POWER))
                .toArray());
    }

    /** The most probable class: all means are alike. */
    public static TrendLabels argmax() {
        return of(means(List.of()));
    }

    /** Mean of the probabilities of the items of a cutoff; equal shares where there are none. */
    public static double[] means(List<double[]> probabilities) {
        double[] means = new double[TrendClass.COUNT];
        if (probabilities.isEmpty()) {
            Arrays.fill(means, 1.0 / TrendClass.COUNT);
            return means;
        }
        for (double[] item : probabilities) {
            for (int k = 0; k < means.length; k++) {
                means[k] += item[k] / probabilities.size();
            }
        }
        return means;
    }

    /** The label of one item. */
    public TrendClass label(double[] probabilities) {
        int best = 0;
        for (int k = 1; k < weights.length; k++) {
            if (probabilities[k] * weights[k] > probabilities[best] * weights[best]) {
                best = k;
            }
        }
        return TrendClass.at(best);
    }
}
