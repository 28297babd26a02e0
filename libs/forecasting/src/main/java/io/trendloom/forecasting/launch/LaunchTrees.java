package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.boosting.BoostSettings;
import io.trendloom.forecasting.boosting.Forest;
import io.trendloom.forecasting.boosting.LightGbm;
import io.trendloom.forecasting.boosting.Matrix;
import java.util.List;

/**
 * Two sets of trees whose answers are averaged: extremely randomised ones (Geurts, Ernst and Wehenkel, "Extremely Randomized
 * Trees", Machine Learning 63, 2006) grown on launches, and ones for the median grown on launches and stand-ins, which
 * count half. The target is log(units + 10): below ten units chance decides.
 *
 * @param launches of the first kind; where there are few launches, equal to the second
 */
public record LaunchTrees(Forest launches, Forest all) {
    private static final double OFFSET = 10;
    private static final float STAND_IN = 0.5f;
    private static final int FEW = 40;
    private static final BoostSettings RANDOMISED = new BoostSettings(12, 100, 0.05, 15, 0.8, 0);
    private static final BoostSettings MEDIAN = new BoostSettings(12, 160, 0.06, 20, 0.8, 0);

    static LaunchTrees grow(List<LaunchRow> rows, long seed) {
        List<LaunchRow> launched = rows.stream().filter(LaunchRow::launched).toList();
        Forest all = grow(rows, MEDIAN, "regression_l1", seed);
        return new LaunchTrees(
                launched.size() < FEW ? all : grow(launched, RANDOMISED, "regression extra_trees=true", seed), all);
    }

    private static Forest grow(List<LaunchRow> rows, BoostSettings settings, String objective, long seed) {
        float[] target = new float[rows.size()];
        float[] weights = new float[rows.size()];
        for (int i = 0; i < target.length; i++) {
            target[i] = (float) log(rows.get(i).units());
            weights[i] = rows.get(i).launched() ? 1 : STAND_IN;
        }
        Matrix features = Matrix.of(rows.stream().map(LaunchRow::features).toList(), Shelf.WIDTH);
        try (LightGbm data = new LightGbm(features)) {
            return data.weighted(weights).grow(target, settings, objective, seed);
        }
    }

    /** What both say of a row, as a logarithm. */
    double predict(float[] features) {
        Matrix row = Matrix.of(List.of(features), Shelf.WIDTH);
        return (launches.predict(row)[0][0] + all.predict(row)[0][0]) / 2;
    }

    static double log(double units) {
        return Math.log(Math.max(0, units) + OFFSET);
    }

    static double units(double log) {
        return Math.max(0, Math.exp(log) - OFFSET);
    }
}
