package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.forecast.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What is asked of a backtest.
 *
 * @param cutoffs last days known, ascending
 * @param horizon days judged after each cutoff, at least 30
 * @param seed equal seeds judge alike
 */
public record BacktestPlan(List<LocalDate> cutoffs, int horizon, long seed) {
    public BacktestPlan {
        cutoffs = cutoffs.stream().sorted().distinct().toList();
        Period.requireHorizon(horizon);
        if (cutoffs.isEmpty()) {
            throw new IllegalArgumentException("A backtest needs at least one cutoff.");
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
