package io.trendloom.forecasting.evaluation;

import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.ItemTrend;
import io.trendloom.forecasting.trend.TrendClass;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one item adds to the scores of a forecaster at one cutoff; units throughout.
 *
 * @param days over the open days of the horizon; NaN where a forecaster tells no demand, in the total too
 * @param total over the first 30 days together
 * @param scaledError mean absolute error of the days' medians by that of repeating the same weekday; NaN where the
 *     latter is 0
 * @param trend null where the item's class is unknown
 */
public record ItemScore(Days days, Total total, double scaledError, TrendScores.@Nullable Case trend) {
    private static final double MEDIAN = 0.5;

    static ItemScore of(ItemOutcome outcome, RandomGenerator random) {
        return new ItemScore(
                days(outcome, random), total(outcome), outcome.scaledError(), trend(outcome.trend(), outcome));
    }

    /** The same of a forecaster that tells no demand. */
    public ItemScore ofTrend() {
        return new ItemScore(Days.UNKNOWN, Total.UNKNOWN, Double.NaN, trend);
    }

    /** Those of some items, of scores in the order of the ids. */
    public static List<ItemScore> only(Set<String> wanted, List<String> ids, List<ItemScore> scores) {
        return IntStream.range(0, ids.size())
                .filter(i -> wanted.contains(ids.get(i)))
                .mapToObj(scores::get)
                .toList();
    }

    boolean tellsDemand() {
        return !Double.isNaN(days.sold());
    }

    private static Days days(ItemOutcome outcome, RandomGenerator random) {
        List<DayForecast> open =
                outcome.forecast().days().stream().filter(DayForecast::open).toList();
        double sold = 0;
        double loss = 0;
        int covered = 0;
        for (DayForecast day : open) {
            double units = outcome.sold(day);
            sold += units;
            loss += Pinball.loss(day.quantiles(), units);
            covered += Coverage.ofDay(day.quantiles(), units, random) ? 1 : 0;
        }
        return new Days(open.size(), covered, sold, loss, outcome.absoluteError());
    }

    private static Total total(ItemOutcome outcome) {
        double sold = outcome.soldInTotal();
        return new Total(
                sold,
                Pinball.loss(outcome.total().quantiles(), sold),
                Math.abs(sold - outcome.total().quantiles().at(MEDIAN)),
                outcome.total().mean(),
                Coverage.ofTotal(outcome.total().quantiles(), sold));
    }

    private static TrendScores.@Nullable Case trend(@Nullable TrendClass seen, ItemOutcome outcome) {
        ItemTrend said = outcome.forecast().trend();
        return seen == null
                ? null
                : new TrendScores.Case(seen, said.label(), said.probabilities().toArray());
    }

    /**
     * Over open days.
     *
     * @param count number of days
     * @param covered those between the quantiles 0.1 and 0.9
     * @param loss twice the mean quantile loss
     * @param error absolute errors of the medians
     */
    public record Days(int count, int covered, double sold, double loss, double error) {
        private static final Days UNKNOWN = new Days(0, 0, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * Over 30 days together.
     *
     * @param loss twice the mean quantile loss
     * @param error absolute error of the median
     * @param expected units expected
     * @param covered whether it was between the quantiles 0.1 and 0.9
     */
    public record Total(double sold, double loss, double error, double expected, boolean covered) {
        private static final Total UNKNOWN = new Total(Double.NaN, Double.NaN, Double.NaN, Double.NaN, false);
    }
}
