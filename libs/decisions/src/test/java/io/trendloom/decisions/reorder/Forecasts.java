package io.trendloom.decisions.reorder;

import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.ItemTrend;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.forecast.TrendProbabilities;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.trend.TrendClass;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Forecasts of items whose demand over any days is uniform from 0 to twice its mean. */
final class Forecasts {
    static final LocalDate CUTOFF = LocalDate.of(2011, 11, 8);
    private static final TrendProbabilities EVEN = TrendProbabilities.of(new double[] {0.25, 0.25, 0.25, 0.25});

    private Forecasts() {}

    /** Of 30 days, each with a mean. */
    static ItemForecast uniform(String id, double mean) {
        return uniform(id, mean, 30);
    }

    static ItemForecast uniform(String id, double mean, int horizon) {
        List<DayForecast> days = IntStream.range(0, horizon)
                .mapToObj(i -> new DayForecast(
                        CUTOFF.plusDays(i + 1L),
                        true,
                        Quantiles.ofDay(levels(QuantileLevels.daily(), 2 * mean)),
                        mean,
                        EVEN))
                .toList();
        List<PeriodForecast> totals = ItemForecast.TOTAL_DAYS.stream()
                .map(length -> new PeriodForecast(
                        CUTOFF.plusDays(1),
                        length,
                        Quantiles.ofTotal(levels(QuantileLevels.totals(), 2 * mean * length)),
                        mean * length))
                .toList();
        return new ItemForecast(id, CUTOFF, days, totals, List.of(), new ItemTrend(TrendClass.STABLE, EVEN), false);
    }

    private static double[] levels(double[] levels, double width) {
        return Arrays.stream(levels).map(level -> level * width).toArray();
    }
}
