package io.trendloom.forecasting.disaggregation;

import io.trendloom.forecasting.baseline.WeightedQuantiles;
import java.util.Arrays;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A distribution by weighted values, in units, not negative.
 *
 * @param values ascending, each once
 * @param weights of the values, above 0
 */
@SuppressWarnings("ArrayRecordComponent")
record Sample(double[] values, double[] weights) {
    /** Largest power that {@link #tilted} weighs by; beyond it the values themselves are scaled. */
    private static final double STEEPEST = 4;

    private static final int HALVINGS = 40;

    double mean() {
        return mean(weights);
    }

    /**
     * The distribution nearest to this one that has another mean: weights times (value + 1)^θ, which is exponential tilting by
     * the logarithm (Efron, "Nonparametric standard errors and confidence intervals", 1981). Where no θ from −4 to 4 reaches the
     * mean, the values are scaled for the rest of the way; where all values are 0 they stay.
     */
    Sample tilted(double mean) {
        double low = -STEEPEST;
        double high = STEEPEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (mean(weighed(middle)) < mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double[] weighed = weighed((low + high) / 2);
        double reached = mean(weighed);
        return reached > 0 ? new Sample(scaled(mean / reached), weighed) : this;
    }

    double[] quantiles(double[] levels) {
        return WeightedQuantiles.of(values, weights, levels);
    }

    private double[] weighed(double power) {
        double[] weighed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            weighed[i] = weights[i] * Math.exp(power * Math.log1p(values[i]));
        }
        return weighed;
    }

    private double[] scaled(double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private double mean(double[] by) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += by[i] * values[i];
        }
        return sum / Arrays.stream(by).sum();
    }

    /** Gathers values, in any order. */
    static final class Builder {
        private final NavigableMap<Double, Double> weights = new TreeMap<>();

        void add(double value, double weight) {
            weights.merge(value, weight, Double::sum);
        }

        Sample build() {
            return new Sample(numbers(weights.keySet()), numbers(weights.values()));
        }

        private static double[] numbers(Collection<Double> numbers) {
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
