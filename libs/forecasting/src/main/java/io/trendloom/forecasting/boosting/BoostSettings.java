package io.trendloom.forecasting.boosting;

import java.util.Locale;

/**
 * How trees are grown.
 *
 * @param leaves of a tree
 * @param iterations trees
 * @param rate weight of a tree
 * @param leastRows in a leaf
 */
record BoostSettings(int leaves, int iterations, double rate, int leastRows) {
    /** Small trees: demand is mostly noise. */
    static final BoostSettings QUANTILES = new BoostSettings(6, 120, 0.06, 60);

    static final BoostSettings CLASSES = new BoostSettings(8, 60, 0.05, 80);

    /** As LightGBM reads it; equal seeds grow equal trees. */
    String text(String objective, long seed) {
        return String.format(
                Locale.ROOT,
                "objective=%s num_leaves=%d learning_rate=%s min_data_in_leaf=%d feature_fraction=0.8 seed=%d %s",
                objective,
                leaves,
                rate,
                leastRows,
                (int) (seed & Integer.MAX_VALUE),
                LightGbm.SHARED);
    }
}
