package io.trendloom.forecasting.calibration;

import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Factors that widen or narrow quantiles: a quantile q becomes (q + 1) × factor − 1, at least 0, in units. Learned by
 * {@link ConformalFit}.
 *
 * @param days a factor for each of {@link QuantileLevels#daily()}
 * @param periods for each of {@link Period#ALL} a factor for each of {@link QuantileLevels#totals()}
 */
public record ConformalScaling(List<Double> days, List<List<Double>> periods) {
    /** Changes nothing. */
    public static final ConformalScaling NONE = new ConformalScaling(
            Collections.nCopies(QuantileLevels.DAILY, 1.0),
            Collections.nCopies(Period.ALL.size(), Collections.nCopies(QuantileLevels.TOTALS, 1.0)));

    public ConformalScaling {
        days = checked(days, QuantileLevels.DAILY);
        if (periods.size() != Period.ALL.size()) {
            throw new IllegalArgumentException(
                    "There must be factors for %d periods, not for %d.".formatted(Period.ALL.size(), periods.size()));
        }
        periods = periods.stream()
                .map(factors -> checked(factors, QuantileLevels.TOTALS))
                .toList();
    }

    /** The forecast with its quantiles scaled; means and trends stay. */
    public RawForecast apply(RawForecast raw) {
        if (equals(NONE)) {
            return raw;
        }
        double[][] scaledDays = new double[raw.days().length][];
        for (int i = 0; i < scaledDays.length; i++) {
            scaledDays[i] = scaled(raw.days()[i], days);
        }
        double[][] scaledPeriods = new double[raw.periods().length][];
        for (int i = 0; i < scaledPeriods.length; i++) {
            scaledPeriods[i] = scaled(raw.periods()[i], periods.get(i));
        }
        return new RawForecast(scaledDays, raw.means(), scaledPeriods, raw.trend(), raw.dayTrend());
    }

    private static double[] scaled(double[] values, List<Double> factors) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> scaled(values[i], factors.get(i)))
                .toArray();
    }

    static double scaled(double value, double factor) {
        return Math.max(0, (value + 1) * factor - 1);
    }

    private static List<Double> checked(List<Double> factors, int length) {
        if (factors.size() != length
                || !factors.stream().allMatch(factor -> factor != null && factor > 0 && Double.isFinite(factor))) {
            throw new IllegalArgumentException(
                    "The calibration factors %s must be %d positive finite numbers.".formatted(factors, length));
        }
        return List.copyOf(factors);
    }
}
