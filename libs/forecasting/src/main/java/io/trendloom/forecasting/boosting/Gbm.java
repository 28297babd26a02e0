package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.baseline.WeekdayProfile;
import io.trendloom.forecasting.forecast.CannotLearnException;
import io.trendloom.forecasting.forecast.Method;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendLabels;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gradient-boosted trees (Friedman, "Greedy Function Approximation: A Gradient Boosting Machine", Annals of Statistics 29,
 * 2001; grown by LightGBM: Ke and others, NeurIPS 2017) on what an item sold of late.
 *
 * <p>A model each for every quantile level of the days, of the totals and of the weeks; the target is the logarithm of
 * units against what recent averages let expect, so that items of every size are alike. Quantiles that cross are sorted.
 * The trend class has trees of its own. An item that has not been on sale for 28 days, or sold nothing in 91, is forecast
 * as {@link WeekdayAverage} does. Only growing the trees needs
 * native code.
 */
public final class Gbm implements Method {
    /** Name in reports. */
    public static final String NAME = "gbm";

    private static final double MOST_TIMES = 20;

    private final Trees trees;
    private final WeekdayProfile profile;
    private final WeekdayAverage others;
    private final double[] trendMeans;

    private Gbm(Trees trees, WeekdayProfile profile, WeekdayAverage others, double[] trendMeans) {
        this.trees = trees;
        this.profile = profile;
        this.others = others;
        this.trendMeans = trendMeans;
    }

    /**
     * Learns from what a shop knew at the end of a day.
     *
     * @param trend rule of the trends
     * @param seed equal seeds learn alike
     * @throws CannotLearnException if the shop's past is too short to learn from, or native code is missing
     */
    public static Gbm fit(
            List<ItemHistory> items,
            ShopCalendar calendar,
            LocalDate cutoff,
            int longestHorizon,
            TrendRule trend,
            long seed) {
        List<ItemHistory> known = items.stream().map(item -> item.asOf(cutoff)).toList();
        WeekdayAverage others = WeekdayAverage.fit(known, calendar, cutoff, longestHorizon, trend);
        WeekdayProfile profile = others.profile();
        Trees trees =
                new GbmFit(known, calendar, profile, cutoff, seed, FeatureKind.RECENT).trees(longestHorizon, trend);
        Matrix rows = Matrix.of(
                settled(known, cutoff.toEpochDay()).stream()
                        .map(item -> ItemFeatures.of(item, calendar, cutoff.toEpochDay())
                                .values())
                        .toList(),
                ItemFeatures.WIDTH);
        double[][] classes = trees.trend().predict(rows);
        return new Gbm(trees, profile, others, TrendLabels.means(List.of(classes)));
    }

    private static List<ItemHistory> settled(List<ItemHistory> known, long cutoff) {
        return known.stream().filter(item -> SeenRows.isSettled(item, cutoff)).toList();
    }

    /** Mean probability of each trend class over the items at the cutoff of the fit. */
    public double[] trendMeans() {
        return trendMeans.clone();
    }

    @Override
    public List<RawForecast> raw(List<ItemHistory> known, ShopCalendar calendar, LocalDate cutoff) {
        List<ItemHistory> settled = settled(known, cutoff.toEpochDay());
        List<RawForecast> answers = settled.isEmpty() ? List.of() : boosted(settled, calendar, cutoff.toEpochDay());
        Map<ItemHistory, RawForecast> byItem = new IdentityHashMap<>();
        for (int i = 0; i < settled.size(); i++) {
            byItem.put(settled.get(i), answers.get(i));
        }
        return known.stream()
                .map(item -> {
                    RawForecast answer = byItem.get(item);
                    return answer != null
                            ? answer
                            : others.raw(List.of(item), calendar, cutoff).getFirst();
                })
                .toList();
    }

    private List<RawForecast> boosted(List<ItemHistory> settled, ShopCalendar calendar, long cutoff) {
        List<ItemFeatures> features = settled.stream()
                .map(item -> ItemFeatures.of(item, calendar, cutoff))
                .toList();
        Matrix rows = Matrix.of(features.stream().map(ItemFeatures::values).toList(), ItemFeatures.WIDTH);
        double[][][] periods = new double[Period.ALL.size()][][];
        Arrays.setAll(periods, i -> trees.periods().get(i).predict(rows, QuantileLevels.totals()));
        double[][] means = trees.mean().predict(rows);
        double[][] classes = trees.trend().predict(rows);
        double[][][] days = days(settled, features, calendar, cutoff);
        List<RawForecast> answers = new ArrayList<>();
        for (int i = 0; i < settled.size(); i++) {
            int item = i;
            double base = features.get(i).base();
            double[][] ofPeriods = new double[periods.length][];
            Arrays.setAll(ofPeriods, p -> {
                Period period = Period.ALL.get(p);
                return LevelForests.units(
                        periods[p][item], base * profile.sum(calendar, period.from(cutoff), period.to(cutoff)));
            });
            answers.add(new RawForecast(
                    days[i], means(base, means[i][0], calendar, cutoff), ofPeriods, classes[i], repeated(classes[i])));
        }
        return answers;
    }

    /** Shape [items][horizon][9], in units. */
    private double[][][] days(
            List<ItemHistory> settled, List<ItemFeatures> features, ShopCalendar calendar, long cutoff) {
        double[][][] days = new double[settled.size()][others.longestHorizon()][];
        for (int ahead = 0; ahead < others.longestHorizon(); ahead++) {
            long day = cutoff + 1 + ahead;
            double factor = profile.factor(day);
            List<float[]> rows = new ArrayList<>();
            for (int i = 0; i < settled.size(); i++) {
                rows.add(DayRows.row(settled.get(i), calendar, features.get(i), cutoff, day, factor));
            }
            double[][] quantiles = trees.days().predict(Matrix.of(rows, DayRows.WIDTH), QuantileLevels.daily());
            for (int i = 0; i < settled.size(); i++) {
                days[i][ahead] =
                        LevelForests.units(quantiles[i], features.get(i).base() * factor);
            }
        }
        return days;
    }

    private double[] means(double base, double times, ShopCalendar calendar, long cutoff) {
        Period month = Period.TOTALS.getLast();
        double open = Math.max(1, profile.sum(calendar, month.from(cutoff), month.to(cutoff)));
        double daily = Math.clamp(times, 0, MOST_TIMES) * (base * open + 1) / open;
        double[] means = new double[others.longestHorizon()];
        Arrays.setAll(means, i -> daily * profile.factor(cutoff + 1 + i));
        return means;
    }

    private double[][] repeated(double[] classes) {
        double[][] days = new double[others.longestHorizon()][];
        Arrays.fill(days, classes);
        return days;
    }
}
