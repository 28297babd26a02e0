package io.trendloom.forecasting.calibration;

import io.trendloom.forecasting.forecast.RawForecast;
import java.util.List;
import java.util.stream.IntStream;

/** Weighted mean of two methods, number by number. */
public final class RawMean {
    private RawMean() {}

    /** (1 − share) × left + share × right, item by item; the shorter horizon of the two. */
    public static List<RawForecast> of(List<RawForecast> left, List<RawForecast> right, Weights shares) {
        return IntStream.range(0, left.size())
                .mapToObj(i -> of(left.get(i), right.get(i), shares))
                .toList();
    }

    private static RawForecast of(RawForecast left, RawForecast right, Weights shares) {
        return new RawForecast(
                mean(left.days(), right.days(), shares.days()),
                mean(left.means(), right.means(), shares.days()),
                mean(left.periods(), right.periods(), shares.periods()),
                mean(left.trend(), right.trend(), shares.periods()),
                mean(left.dayTrend(), right.dayTrend(), shares.days()));
    }

    private static double[][] mean(double[][] left, double[][] right, double share) {
        return IntStream.range(0, Math.min(left.length, right.length))
                .mapToObj(i -> mean(left[i], right[i], share))
                .toArray(double[][]::new);
    }

    private static double[] mean(double[] left, double[] right, double share) {
        return IntStream.range(0, Math.min(left.length, right.length))
                .mapToDouble(i -> left[i] + share * (right[i] - left[i]))
                .toArray();
    }
}
