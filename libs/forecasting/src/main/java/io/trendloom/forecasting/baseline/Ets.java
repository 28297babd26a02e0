package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.forecast.Method;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Exponential smoothing with additive errors, no trend and additive weekdays, in its state-space form (Hyndman, Koehler,
 * Ord and Snyder, "Forecasting with Exponential Smoothing", 2008): level and weekday effects follow the open days, how
 * fast is chosen an item by its own squared errors. Days and periods are normal with the variance that the model implies,
 * nothing below 0. Trend probabilities are the shares of the classes in the shop's past. An item that has not sold is
 * forecast as {@link WeekdayAverage} does.
 */
public final class Ets implements Method {
    /** Name in reports. */
    public static final String NAME = "ets";

    private static final double[] DAILY = Normal.quantiles(QuantileLevels.daily());
    private static final double[] TOTAL = Normal.quantiles(QuantileLevels.totals());

    private final double[] trend;
    private final WeekdayAverage launches;

    private Ets(double[] trend, WeekdayAverage launches) {
        this.trend = trend;
        this.launches = launches;
    }

    /** Learns from what a shop knew at the end of a day, trends as a rule tells them. */
    public static Ets fit(
            List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int longestHorizon, TrendRule trend) {
        List<ItemHistory> known = items.stream().map(item -> item.asOf(cutoff)).toList();
        return new Ets(
                ClassPrior.of(known, calendar, cutoff.toEpochDay(), trend),
                WeekdayAverage.fit(items, calendar, cutoff, longestHorizon, trend));
    }

    /** The shares of the trend classes that every item gets. */
    public double[] trendMeans() {
        return trend.clone();
    }

    @Override
    public List<RawForecast> raw(List<ItemHistory> known, ShopCalendar calendar, LocalDate cutoff) {
        return launches.launchedOr(item -> raw(item, calendar, cutoff.toEpochDay()), known, calendar, cutoff);
    }

    private RawForecast raw(ItemHistory item, ShopCalendar calendar, long cutoff) {
        EtsState state = EtsState.best(item, calendar, cutoff, SmoothingGrid.STANDARD);
        EtsPath path = new EtsPath(state, calendar, cutoff);
        int horizon = launches.longestHorizon();
        double[] means = new double[horizon];
        double[][] days = new double[horizon][];
        for (int i = 0; i < horizon; i++) {
            means[i] = Math.max(0, state.mean(cutoff + 1 + i));
            days[i] = quantiles(state.mean(cutoff + 1 + i), path.variance(new Period(i, 1)), DAILY);
        }
        double[][] dayTrend = new double[horizon][];
        Arrays.fill(dayTrend, trend);
        return new RawForecast(days, means, periods(path), trend.clone(), dayTrend);
    }

    /** Quantiles of each of {@link Period#ALL}, in units. */
    static double[][] periods(EtsPath path) {
        double[][] periods = new double[Period.ALL.size()][];
        Arrays.setAll(periods, i -> quantiles(path.mean(Period.ALL.get(i)), path.variance(Period.ALL.get(i)), TOTAL));
        return periods;
    }

    private static double[] quantiles(double mean, double variance, double[] standard) {
        double deviation = Math.sqrt(variance);
        return Arrays.stream(standard)
                .map(quantile -> Math.max(0, mean + deviation * quantile))
                .toArray();
    }
}
