package io.trendloom.forecasting.evaluation;

import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/**
 * Judges forecasts that were made at a cutoff by what came over the first days after it. Judged is each item with a unit in
 * the 28 days up to the cutoff that was in stock on all of these days. Equal input is judged alike.
 */
public final class LiveEvaluator {
    /** Days after the cutoff that are judged, each as soon as they are over. */
    public static final List<Integer> DAYS = List.of(7, 14, 28, 30);

    private static final int RECENT = 28;
    private static final double MEDIAN = 0.5;

    private final HeldOut held;
    private final TrendRule rule;
    private final long cutoff;

    /**
     * Items at the cutoff, and as known when the days after it were over.
     *
     * @param rule by which the model learned its trend classes
     */
    public LiveEvaluator(HeldOut held, TrendRule rule) {
        this.rule = rule;
        this.held = held;
        this.cutoff = held.cutoff().toEpochDay();
    }

    /** What another forecaster says of the items at the cutoff. */
    public List<ItemForecast> ask(Forecaster forecaster) {
        return forecaster.forecast(held.known(), held.calendar(), held.cutoff(), DAYS.getLast());
    }

    /**
     * Judges forecasts, one an item in the items' order.
     *
     * @param days one of {@link #DAYS}
     */
    public LiveSums sums(List<ItemForecast> forecasts, int days) {
        SplittableRandom random = new SplittableRandom(cutoff);
        LiveSums sums = LiveSums.NONE;
        for (int i = 0; i < forecasts.size(); i++) {
            ItemHistory whole = held.whole().get(i);
            if (isJudged(held.known().get(i), whole, days)) {
                sums = sums.plus(sums(forecasts.get(i), whole, days, random));
            }
        }
        return sums;
    }

    private boolean isJudged(ItemHistory known, ItemHistory whole, int days) {
        return known.units(cutoff - RECENT + 1, cutoff) > 0
                && LongStream.rangeClosed(cutoff + 1, cutoff + days).noneMatch(whole::isOutOfStock);
    }

    private LiveSums sums(ItemForecast forecast, ItemHistory whole, int days, RandomGenerator random) {
        List<DayForecast> open = forecast.days().subList(0, days).stream()
                .filter(DayForecast::open)
                .toList();
        return new LiveSums(1, days(open, whole, random), total(forecast, whole, days), trend(forecast, whole, days));
    }

    private static LiveSums.Days days(List<DayForecast> open, ItemHistory whole, RandomGenerator random) {
        int covered = 0;
        double sold = 0;
        double loss = 0;
        double error = 0;
        for (DayForecast day : open) {
            double units = whole.units(day.day().toEpochDay());
            covered += Coverage.ofDay(day.quantiles(), units, random) ? 1 : 0;
            sold += units;
            loss += Pinball.loss(day.quantiles(), units);
            error += Math.abs(units - day.quantiles().at(MEDIAN));
        }
        return new LiveSums.Days(open.size(), covered, sold, loss, error);
    }

    private LiveSums.Total total(ItemForecast forecast, ItemHistory whole, int days) {
        double sold = whole.units(cutoff + 1, cutoff + days);
        Quantiles quantiles = forecast.demandOver(days);
        return new LiveSums.Total(
                Coverage.ofTotal(quantiles, sold) ? 1 : 0,
                sold,
                Pinball.loss(quantiles, sold),
                Math.abs(sold - quantiles.at(MEDIAN)),
                expected(forecast, days));
    }

    /** Means add up, so that four weeks need no total of their own. */
    private static double expected(ItemForecast forecast, int days) {
        return forecast.totals().stream()
                .filter(total -> total.days() == days)
                .mapToDouble(PeriodForecast::mean)
                .findFirst()
                .orElseGet(() -> forecast.weeks().stream()
                        .mapToDouble(PeriodForecast::mean)
                        .sum());
    }

    private LiveSums.Trend trend(ItemForecast forecast, ItemHistory whole, int days) {
        TrendClass seen = days < TrendRule.DAYS ? null : rule.ofItem(whole, held.calendar(), cutoff);
        return seen == null
                ? LiveSums.Trend.NONE
                : LiveSums.Trend.of(new TrendScores.Case(
                        seen,
                        forecast.trend().label(),
                        forecast.trend().probabilities().toArray()));
    }
}
