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
 * Repeats what was: the median and the mean of each day are what the latest open day of the same weekday sold, those of a
 * period the sum of its days. The other quantiles lie as far away as repeating was off in the 91 days up to the cutoff:
 * the quantile at 0.5 ± p/2 is the value ± the p-quantile of the absolute errors ({@link RepeatErrors}), at least 0. The
 * trend class is that of the four weeks up to the cutoff against the four before them, with probability 0.7, each other
 * class 0.1. An item without sales repeats nothing: 0.
 */
public final class SeasonalNaive implements Forecaster {
    private static final double PERSISTENCE = 0.7;
    private static final int WEEKS_BACK = 8;
    private static final double[] EQUAL = {0.25, 0.25, 0.25, 0.25};

    private final int longestHorizon;
    private final TrendRule rule;

    /** Answers up to a horizon in days, at least 30, with trend classes by a rule. */
    public SeasonalNaive(int longestHorizon, TrendRule rule) {
        this.rule = rule;
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
            means[i] = repeated(item, calendar, cutoff, day);
        }
        double[] trend = trend(item, calendar, cutoff);
        double[][] dayTrend = new double[longestHorizon][];
        Arrays.fill(dayTrend, trend);
        RepeatErrors errors = new RepeatErrors(item, calendar, cutoff);
        double[] daily = errors.spread(errors.ofDays(), QuantileLevels.daily());
        double[][] days = new double[longestHorizon][];
        Arrays.setAll(days, i -> around(means[i], daily));
        double[][] periods = new double[Period.ALL.size()][];
        Arrays.setAll(
                periods,
                i -> around(
                        sum(means, Period.ALL.get(i)),
                        errors.spread(errors.of(Period.ALL.get(i)), QuantileLevels.totals())));
        return new RawForecast(days, means, periods, trend, dayTrend);
    }

    /** What the latest open day up to the cutoff sold that has the weekday of a later day; 0 where that is closed. */
    static double repeated(ItemHistory item, ShopCalendar calendar, long cutoff, long day) {
        long weeksAhead = Math.ceilDiv(day - cutoff, 7);
        for (int back = 0; back < WEEKS_BACK && calendar.isOpen(day); back++) {
            long before = day - 7 * (weeksAhead + back);
            if (item.isAvailable(calendar, before)) {
                return item.units(before);
            }
        }
        return 0;
    }

    private static double[] around(double value, double[] distances) {
        return Arrays.stream(distances)
                .map(distance -> Math.max(0, value + distance))
                .toArray();
    }

    private double[] trend(ItemHistory item, ShopCalendar calendar, long cutoff) {
        TrendClass before = rule.ofItem(item, calendar, cutoff - TrendRule.DAYS);
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
