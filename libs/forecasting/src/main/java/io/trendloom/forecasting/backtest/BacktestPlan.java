package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What is asked of a backtest.
 *
 * @param cutoffs last days known, ascending
 * @param horizon days judged after each cutoff, at least 30
 * @param trend rule of the trends that models learn and are judged by
 * @param seed equal seeds judge alike
 * @param explained items of the last cutoff whose forecasts are explained for each model; 0: none
 */
public record BacktestPlan(List<LocalDate> cutoffs, int horizon, TrendRule trend, long seed, int explained) {
    /** A backtest by {@link TrendRule#R} that explains nothing. */
    public BacktestPlan(List<LocalDate> cutoffs, int horizon, long seed) {
        this(cutoffs, horizon, TrendRule.R, seed, 0);
    }

    public BacktestPlan {
        cutoffs = cutoffs.stream().sorted().distinct().toList();
        Period.requireHorizon(horizon);
        if (cutoffs.isEmpty()) {
            throw new IllegalArgumentException("A backtest needs at least one cutoff.");
        }
        if (explained < 0) {
            throw new IllegalArgumentException(
                    "The number of items to explain (%d) must not be negative.".formatted(explained));
        }
    }

    /** Cutoffs a horizon apart, the last of them a horizon before the last day. */
    public static List<LocalDate> before(LocalDate lastDay, int count, int horizon) {
        if (count < 1) {
            throw new IllegalArgumentException("The number of cutoffs (%d) must be at least 1.".formatted(count));
        }
        return LongStream.rangeClosed(1, count)
                .mapToObj(back -> lastDay.minusDays(back * horizon))
                .sorted()
                .toList();
    }
}
