package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.network.QuantileLevels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forecasts what an item sells in its first 28 days. Its intervals are split conformal (Lei and others, "Distribution-Free
 * Predictive Inference for Regression", Journal of the American Statistical Association 113, 2018): the errors of trees
 * grown without the newest third of the launches, on that third.
 *
 * @param trees what was learned
 * @param errors of the newest third
 * @param usual mean of each feature over the rows, put where a newcomer's is missing; NaN where rows miss it too
 * @param level units that the newest third sold against the mean forecast of it, by which means are scaled
 */
public record LaunchModel(LaunchTrees trees, LaunchErrors errors, List<Double> usual, double level) {
    private static final double LEAST_LEVEL = 0.5;
    private static final double MOST_LEVEL = 2;

    public LaunchModel {
        usual = List.copyOf(usual);
        if (usual.size() != Shelf.WIDTH || !(level > 0) || Double.isInfinite(level)) {
            throw new IllegalArgumentException(
                    "A model of launches needs %d usual features, not %d, and a positive, finite level, not %s."
                            .formatted(Shelf.WIDTH, usual.size(), level));
        }
    }

    /**
     * Learns from rows.
     *
     * @param told what is told of newcomers
     * @throws IllegalArgumentException if there are too few
     */
    public static LaunchModel fit(LaunchRows past, Told told, long seed) {
        past.requireEnough();
        List<LaunchRow> rows = past.rows(told);
        NewestThird newest = NewestThird.of(rows, seed);
        LaunchErrors errors = newest.errors(past.curve(), past.calendar());
        double level = Math.clamp(newest.units() / newest.mean(errors.whole()), LEAST_LEVEL, MOST_LEVEL);
        return new LaunchModel(LaunchTrees.grow(rows, seed), errors, usual(rows), level);
    }

    private static List<Double> usual(List<LaunchRow> rows) {
        return IntStream.range(0, Shelf.WIDTH)
                .mapToObj(column -> rows.stream()
                        .mapToDouble(row -> row.features()[column])
                        .average()
                        .orElse(Double.NaN))
                .toList();
    }

    /** The forecast of a newcomer whose {@linkplain Shelf#features features} were read on the eve of its launch. */
    public LaunchForecast forecast(float[] features) {
        double log = log(features);
        return new LaunchForecast(
                Quantiles.ofDay(quantiles(log, errors.whole(), 1, QuantileLevels.daily())), mean(log));
    }

    /** What the trees say of it, as a logarithm. */
    double log(float[] features) {
        float[] known = features.clone();
        for (int i = 0; i < known.length; i++) {
            known[i] = Float.isNaN(known[i]) ? usual.get(i).floatValue() : known[i];
        }
        return trees.predict(known);
    }

    /** Expected units of the 28 days. */
    double mean(double log) {
        return level * mean(log, errors.whole());
    }

    /** Quantiles of the units of a part of the 28 days. */
    static double[] quantiles(double log, List<Double> errors, double share, double[] levels) {
        return Arrays.stream(levels)
                .map(level -> share
                        * LaunchTrees.units(log + errors.get((int) Math.floor(level * (errors.size() - 1) + 0.5))))
                .toArray();
    }

    static double mean(double log, List<Double> errors) {
        return errors.stream()
                .mapToDouble(error -> LaunchTrees.units(log + error))
                .average()
                .orElse(0);
    }
}
