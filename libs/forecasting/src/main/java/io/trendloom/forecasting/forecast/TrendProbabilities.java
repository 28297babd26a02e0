package io.trendloom.forecasting.forecast;

import io.trendloom.forecasting.trend.TrendClass;
import java.util.Arrays;

/** How likely each trend class is; the four add up to 1. */
public record TrendProbabilities(double growth, double stable, double decline, double volatility) {
    public TrendProbabilities {
        double sum = growth + stable + decline + volatility;
        if (!(growth >= 0 && stable >= 0 && decline >= 0 && volatility >= 0 && Math.abs(sum - 1) < 1e-3)) {
            throw new IllegalArgumentException(
                    "Trend probabilities must not be negative and must add up to 1, but are growth %s, stable %s, decline %s, volatile %s."
                            .formatted(growth, stable, decline, volatility));
        }
    }

    /** From weights in the order of {@link TrendClass}, divided by their sum. */
    public static TrendProbabilities of(double... weights) {
        double sum = Arrays.stream(weights).sum();
        return new TrendProbabilities(weights[0] / sum, weights[1] / sum, weights[2] / sum, weights[3] / sum);
    }

    /** The probability of a class. */
    public double of(TrendClass trend) {
        return switch (trend) {
            case GROWTH -> growth;
            case STABLE -> stable;
            case DECLINE -> decline;
            case VOLATILE -> volatility;
        };
    }

    /** Shape [4], in the order of {@link TrendClass}. */
    public double[] toArray() {
        return new double[] {growth, stable, decline, volatility};
    }
}
