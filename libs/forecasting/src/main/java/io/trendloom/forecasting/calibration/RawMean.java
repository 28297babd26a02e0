package io.trendloom.forecasting.calibration;

import io.trendloom.forecasting.forecast.RawForecast;
import java.util.List;
import java.util.stream.IntStream;

/** Weighted mean of two methods, number by number. */
public final class RawMean {
    private RawMean() {}

    /** (1 − share) × left + share × right, item by item; the shorter horizon of the two. */
    public static List<RawForecast> of(List<RawForecast> left, List<RawForecast> right, double share) {
        return IntStream.range(0, left.size())
                .mapToObj(i -> of(left.get(i), right.get(i), share))
                .toList();
    }

    private static RawForecast of(RawForecast left, RawForecast right, double share) {
        return new RawForecast(
                mean(left.days(), right.days(), share),
                mean(left.means(), right.means(), share),
                mean(left.periods(), right.periods(), share),
                mean(left.trend(), right.trend(), share),
                mean(left.dayTrend(), right.dayTrend(), share));
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
