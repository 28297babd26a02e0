package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.baseline.WeekdayProfile;
import io.trendloom.forecasting.forecast.CannotLearnException;
import io.trendloom.forecasting.forecast.Method;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gradient-boosted trees on an item's orders and the levels of its past ({@link OrderFeatures}), for totals, weeks and the
 * trend class, which they also tell by what the item's own weeks would make of it ({@link DrawnTrends}). Of days they say
 * nothing, and nothing of an item that has not been on sale for 28 days or sold nothing in 91. Only growing them needs native
 * code.
 */
public final class BoostedTotals implements Method {
    private static final FeatureKind KIND = FeatureKind.DRAWN;

    /** Names the features that new trees read, with their version. */
    public static final String FEATURES = KIND.title();

    private final TotalTrees trees;
    private final FeatureKind kind;
    private final TrendRule rule;
    private final WeekdayProfile profile;

    private BoostedTotals(TotalTrees trees, FeatureKind kind, TrendRule rule) {
        this.trees = trees;
        this.kind = kind;
        this.rule = rule;
        this.profile = new WeekdayProfile(trees.weekdayProfile());
    }

    /**
     * With trees that were learned before.
     *
     * @param features what they read
     * @param rule of the trends that they learned
     * @throws IllegalArgumentException if this release does not make such features, or the trees read more than these
     */
    public static BoostedTotals of(TotalTrees trees, String features, TrendRule rule) {
        FeatureKind kind = FeatureKind.titled(features);
        trees.requireWidths(kind.width(), kind.trendWidth());
        return new BoostedTotals(trees, kind, rule);
    }

    /**
     * Learns from what a shop knew at the end of a day.
     *
     * @param trend rule of the trends
     * @param seed equal seeds learn alike
     * @throws CannotLearnException if the shop's past is too short to learn from, or native code is missing
     */
    public static BoostedTotals fit(
            List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, TrendRule trend, long seed) {
        List<ItemHistory> known = items.stream().map(item -> item.asOf(cutoff)).toList();
        WeekdayProfile profile = WeekdayProfile.of(known, calendar, cutoff.toEpochDay());
        return new BoostedTotals(new GbmFit(known, calendar, profile, cutoff, seed, KIND).totals(trend), KIND, trend);
    }

    /** What was learned. */
    public TotalTrees trees() {
        return trees;
    }

    @Override
    public List<RawForecast> raw(List<ItemHistory> known, ShopCalendar calendar, LocalDate cutoff) {
        long day = cutoff.toEpochDay();
        RawForecast[] answers = new RawForecast[known.size()];
        Arrays.fill(answers, RawForecast.SILENT);
        List<Integer> settled = new ArrayList<>();
        List<ItemFeatures> features = new ArrayList<>();
        List<float[]> trends = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            if (SeenRows.isSettled(known.get(i), day)) {
                settled.add(i);
                ItemFeatures read = kind.of(known.get(i), calendar, day);
                features.add(read);
                trends.add(kind.trend(read, rule, known.get(i), calendar, day));
            }
        }
        if (!settled.isEmpty()) {
            List<RawForecast> said = said(features, trends, calendar, day);
            for (int i = 0; i < said.size(); i++) {
                answers[settled.get(i)] = said.get(i);
            }
        }
        return List.of(answers);
    }

    private List<RawForecast> said(
            List<ItemFeatures> features, List<float[]> trends, ShopCalendar calendar, long cutoff) {
        Matrix rows = Matrix.of(features.stream().map(ItemFeatures::values).toList(), kind.width());
        double[][][] periods = new double[Period.ALL.size()][][];
        Arrays.setAll(periods, i -> trees.periods().get(i).predict(rows, QuantileLevels.totals()));
        double[][] classes = trees.trend().predict(Matrix.of(trends, kind.trendWidth()));
        List<RawForecast> said = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            int item = i;
            double base = features.get(i).base();
            double[][] units = new double[periods.length][];
            Arrays.setAll(units, p -> {
                Period period = Period.ALL.get(p);
                double expected = base * profile.sum(calendar, period.from(cutoff), period.to(cutoff));
                return LevelForests.units(periods[p][item], expected);
            });
            said.add(RawForecast.ofPeriods(units, classes[i]));
        }
        return said;
    }
}
