package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.baseline.WeekdayProfile;
import io.trendloom.forecasting.forecast.CannotLearnException;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Grows the trees of {@link Gbm}. */
final class GbmFit {
    private static final double[] MONTH_LEVELS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99};
    private static final double[] OTHER_LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final double MOST_TIMES = 20;
    private static final int DAYS_A_ROW = 2;
    private static final int AHEAD = 30;
    private static final int LEAST_ROWS = 200;

    private final List<SeenRow> rows;
    private final ShopCalendar calendar;
    private final WeekdayProfile profile;
    private final long seed;
    private final FeatureKind kind;

    GbmFit(
            List<ItemHistory> known,
            ShopCalendar calendar,
            WeekdayProfile profile,
            LocalDate cutoff,
            long seed,
            FeatureKind kind) {
        NativeLightGbm.load();
        this.kind = kind;
        this.rows = SeenRows.of(known, calendar, cutoff.toEpochDay(), seed, kind);
        this.calendar = calendar;
        this.profile = profile;
        this.seed = seed;
        if (rows.size() < LEAST_ROWS) {
            throw new CannotLearnException(
                    "Boosting learns from at least %d pairs of an item and an earlier day whose next %d days are known, and at %s there are %d. Maybe the shop's past is too short for it: choose other models."
                            .formatted(LEAST_ROWS, AHEAD, cutoff, rows.size()));
        }
    }

    Trees trees(int longestHorizon, TrendRule rule) {
        try (LightGbm data = data()) {
            Forest mean = data.grow(
                    target(row -> Math.min(MOST_TIMES, times(row, Period.TOTALS.getLast()))),
                    BoostSettings.QUANTILES,
                    "regression",
                    seed);
            return new Trees(
                    days(longestHorizon),
                    periods(data, BoostSettings.QUANTILES),
                    mean,
                    trend(rule, BoostSettings.CLASSES));
        }
    }

    TotalTrees totals(TrendRule rule) {
        try (LightGbm data = data()) {
            return new TotalTrees(
                    profile.toList(),
                    periods(data, BoostSettings.ofTotals(rows.size())),
                    trend(rule, BoostSettings.MANY_CLASSES));
        }
    }

    private LightGbm data() {
        return new LightGbm(
                Matrix.of(rows.stream().map(row -> row.features().values()).toList(), kind.width()));
    }

    private List<LevelForests> periods(LightGbm data, BoostSettings settings) {
        return Period.ALL.stream()
                .map(period -> LevelForests.grow(
                        data,
                        target(row -> Math.log(ratio(row, period))),
                        period.equals(Period.TOTALS.getLast()) ? MONTH_LEVELS : OTHER_LEVELS,
                        settings,
                        seed))
                .toList();
    }

    private double ratio(SeenRow row, Period period) {
        return (units(row, period) + 1) / (expected(row, period) + 1);
    }

    private double times(SeenRow row, Period period) {
        return units(row, period) / (expected(row, period) + 1);
    }

    private static double units(SeenRow row, Period period) {
        return row.whole().units(period.from(row.then()), period.to(row.then()));
    }

    private double expected(SeenRow row, Period period) {
        return row.features().base() * profile.sum(calendar, period.from(row.then()), period.to(row.then()));
    }

    private float[] target(ToDoubleFunction<SeenRow> of) {
        float[] target = new float[rows.size()];
        for (int i = 0; i < target.length; i++) {
            target[i] = (float) of.applyAsDouble(rows.get(i));
        }
        return target;
    }

    private LevelForests days(int longestHorizon) {
        SplittableRandom random = new SplittableRandom(seed);
        List<float[]> features = new ArrayList<>();
        List<Float> target = new ArrayList<>();
        for (SeenRow row : rows) {
            ItemHistory known = row.whole().asOf(row.then());
            for (int i = 0; i < DAYS_A_ROW; i++) {
                long day = row.then() + 1 + random.nextInt(Math.min(AHEAD, longestHorizon));
                if (calendar.isOpen(day)) {
                    double factor = profile.factor(day);
                    features.add(DayRows.row(known, calendar, row.features(), row.then(), day, factor));
                    target.add((float) Math.log(
                            (row.whole().units(day) + 1) / (row.features().base() * factor + 1)));
                }
            }
        }
        try (LightGbm data = new LightGbm(Matrix.of(features, DayRows.WIDTH))) {
            return LevelForests.grow(data, array(target), QuantileLevels.daily(), BoostSettings.QUANTILES, seed);
        }
    }

    private Forest trend(TrendRule rule, BoostSettings settings) {
        List<float[]> features = new ArrayList<>();
        List<Float> classes = new ArrayList<>();
        for (SeenRow row : rows) {
            @Nullable TrendClass seen = rule.ofItem(row.whole(), calendar, row.then());
            if (seen != null) {
                ItemHistory known = row.whole().asOf(row.then());
                features.add(kind.trend(row.features(), rule, known, calendar, row.then()));
                classes.add((float) seen.ordinal());
            }
        }
        try (LightGbm data = new LightGbm(Matrix.of(features, kind.trendWidth()))) {
            return data.grow(array(classes), settings, "multiclass num_class=" + TrendClass.COUNT, seed);
        }
    }

    private static float[] array(List<Float> values) {
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }
}
