package io.trendloom.forecast.alarm;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.ItemTrend;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.forecast.TrendProbabilities;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.trend.TrendClass;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Forecasts to tell of, and the usual settings. */
final class Alarming {
    static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);
    static final AlarmConfig USUAL = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(AlarmConfig.class)
            .build()
            .getConfigMapping(AlarmConfig.class);

    private static final TrendProbabilities EVEN = TrendProbabilities.of(0.25, 0.25, 0.25, 0.25);

    private Alarming() {}

    /** In a class with a probability, and in others with what is left of 1. */
    static ItemTrend trend(TrendClass label, double probability, TrendClass second, double its) {
        double rest = (1 - probability - its) / 2;
        double[] shares = new double[TrendClass.COUNT];
        Arrays.fill(shares, rest);
        shares[label.ordinal()] = probability;
        shares[second.ordinal()] = its;
        return new ItemTrend(label, TrendProbabilities.of(shares));
    }

    /** Demand of each day, and of days together, is uniform from 0 to twice its mean. */
    static ItemForecast forecast(String id, LocalDate cutoff, ItemTrend trend, double mean) {
        List<DayForecast> days = IntStream.rangeClosed(1, 30)
                .mapToObj(day -> new DayForecast(
                        cutoff.plusDays(day),
                        true,
                        Quantiles.ofDay(levels(QuantileLevels.daily(), 2 * mean)),
                        mean,
                        EVEN))
                .toList();
        List<PeriodForecast> totals = ItemForecast.TOTAL_DAYS.stream()
                .map(length -> new PeriodForecast(
                        cutoff.plusDays(1),
                        length,
                        Quantiles.ofTotal(levels(QuantileLevels.totals(), 2 * mean * length)),
                        mean * length))
                .toList();
        return new ItemForecast(id, cutoff, days, totals, List.of(), trend, false);
    }

    private static double[] levels(double[] levels, double width) {
        return Arrays.stream(levels).map(level -> level * width).toArray();
    }
}
