package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.network.QuantileLevels;
import java.util.Arrays;
import java.util.List;

/**
 * Forecasts what an item sells in its first 28 days. Its intervals are split conformal (Lei and others, "Distribution-Free
 * Predictive Inference for Regression", Journal of the American Statistical Association 113, 2018): the errors of trees
 * grown without the newest third of the launches, on that third.
 */
public final class LaunchModel {
    private static final int LEAST_ROWS = 200;
    private static final int LEAST_ERRORS = 20;
    private static final double[] LEVELS = QuantileLevels.daily();

    private final LaunchTrees trees;
    private final double[] errors;

    private LaunchModel(LaunchTrees trees, double[] errors) {
        this.trees = trees;
        this.errors = errors;
    }

    /**
     * Learns from rows.
     *
     * @param texts whether texts are read
     * @throws IllegalArgumentException if there are too few
     */
    public static LaunchModel fit(LaunchRows past, boolean texts, long seed) {
        List<LaunchRow> rows = past.rows(texts);
        if (rows.size() < LEAST_ROWS) {
            throw new IllegalArgumentException(
                    "Launches are learned from at least %d launches and items on sale whose 28 days are over, not %d. Maybe the shop's past is too short for it."
                            .formatted(LEAST_ROWS, rows.size()));
        }
        return new LaunchModel(LaunchTrees.grow(rows, seed), errors(rows, seed));
    }

    /** Errors in logarithms, ascending; stand-ins give them where there are few launches. */
    private static double[] errors(List<LaunchRow> rows, long seed) {
        long launches = rows.stream().filter(LaunchRow::launched).count();
        boolean few = launches < 3 * LEAST_ERRORS;
        int[] counted = new int[rows.size()];
        for (int i = 0, seen = 0; i < counted.length; i++) {
            seen += few || rows.get(i).launched() ? 1 : 0;
            counted[i] = seen;
        }
        int first = 0;
        while (counted[first] * 3L < counted[counted.length - 1] * 2L) {
            first++;
        }
        LaunchTrees earlier = LaunchTrees.grow(rows.subList(0, first), seed);
        return rows.subList(first, rows.size()).stream()
                .filter(row -> few || row.launched())
                .mapToDouble(row -> LaunchTrees.log(row.units()) - earlier.predict(row.features()))
                .sorted()
                .toArray();
    }

    /** The forecast of a newcomer whose {@linkplain Shelf#features features} were read on the eve of its launch. */
    public LaunchForecast forecast(float[] features) {
        double log = trees.predict(features);
        double[] values = Arrays.stream(LEVELS)
                .map(level -> LaunchTrees.units(log + errors[(int) Math.floor(level * (errors.length - 1) + 0.5)]))
                .toArray();
        double mean = Arrays.stream(errors)
                .map(error -> LaunchTrees.units(log + error))
                .average()
                .orElse(0);
        return new LaunchForecast(Quantiles.ofDay(values), mean);
    }
}
