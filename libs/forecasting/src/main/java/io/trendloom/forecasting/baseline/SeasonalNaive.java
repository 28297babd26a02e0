package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.forecast.ForecastAssembly;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendLabels;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Repeats what was: each day sells what the latest open day of the same weekday sold, at every quantile level; a period
 * sells the sum of its days. The trend class is that of the four weeks up to the cutoff against the four before them,
 * with probability 0.7, each other class 0.1. An item without sales repeats nothing: 0.
 */
public final class SeasonalNaive implements Forecaster {
    private static final double PERSISTENCE = 0.7;
    private static final int WEEKS_BACK = 8;
    private static final double[] EQUAL = {0.25, 0.25, 0.25, 0.25};

    private final int longestHorizon;

    /** Answers up to a horizon in days, at least 30. */
    public SeasonalNaive(int longestHorizon) {
        this.longestHorizon = Period.requireHorizon(longestHorizon);
    }

    @Override
    public String name() {
        return "seasonal-naive";
    }

    @Override
    public int longestHorizon() {
        return longestHorizon;
    }

    @Override
    public List<ItemForecast> forecast(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int horizon) {
        requireHorizon(horizon);
        ForecastAssembly assembly = new ForecastAssembly(calendar, cutoff, TrendLabels.of(EQUAL));
        return items.stream()
                .map(item -> item.asOf(cutoff))
                .map(item -> assembly.assemble(item, raw(item, calendar, cutoff.toEpochDay()))
                        .withHorizon(horizon))
                .toList();
    }

    private RawForecast raw(ItemHistory item, ShopCalendar calendar, long cutoff) {
        double[] means = new double[longestHorizon];
        for (int i = 0; i < longestHorizon; i++) {
            long day = cutoff + 1 + i;
            means[i] = calendar.isOpen(day) ? latest(item, calendar, cutoff, day) : 0;
        }
        double[] trend = trend(item, calendar, cutoff);
        double[][] dayTrend = new double[longestHorizon][];
        Arrays.fill(dayTrend, trend);
        double[][] days = new double[longestHorizon][];
        Arrays.setAll(days, i -> same(means[i], QuantileLevels.DAILY));
        double[][] periods = new double[Period.ALL.size()][];
        Arrays.setAll(periods, i -> same(sum(means, Period.ALL.get(i)), QuantileLevels.TOTALS));
        return new RawForecast(days, means, periods, trend, dayTrend);
    }

    private static double latest(ItemHistory item, ShopCalendar calendar, long cutoff, long day) {
        long weeksAhead = Math.ceilDiv(day - cutoff, 7);
        for (int back = 0; back < WEEKS_BACK; back++) {
            long before = day - 7 * (weeksAhead + back);
            if (item.isAvailable(calendar, before)) {
                return item.units(before);
            }
        }
        return 0;
    }

    private static double[] trend(ItemHistory item, ShopCalendar calendar, long cutoff) {
        TrendClass before = TrendRule.ofItem(item, calendar, cutoff - TrendRule.DAYS);
        if (before == null) {
            return EQUAL.clone();
        }
        double[] trend = same((1 - PERSISTENCE) / (TrendClass.COUNT - 1), TrendClass.COUNT);
        trend[before.ordinal()] = PERSISTENCE;
        return trend;
    }

    private static double[] same(double value, int length) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    private static double sum(double[] means, Period period) {
        return Arrays.stream(means, period.offset(), period.offset() + period.days())
                .sum();
    }
}
