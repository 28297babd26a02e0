package io.trendloom.forecasting.boosting;

import java.util.Locale;

/**
 * How trees are grown.
 *
 * @param leaves of a tree
 * @param iterations trees
 * @param rate weight of a tree
 * @param leastRows in a leaf
 * @param features share of the features that a tree may read
 * @param shrinkage of the leaves' values towards 0, LightGBM's lambda_l2
 */
public record BoostSettings(int leaves, int iterations, double rate, int leastRows, double features, double shrinkage) {
    private static final int ENOUGH_ROWS = 20_000;

    /** Small trees: demand is mostly noise. */
    static final BoostSettings QUANTILES = new BoostSettings(6, 120, 0.06, 60, 0.8, 0);

    /**
     * Larger trees that learn slowly and each see a third of many features: chosen on windows of May to August 2011 of
     * Online Retail.
     */
    private static final BoostSettings MANY_QUANTILES = new BoostSettings(32, 150, 0.03, 40, 0.3, 0);

    static final BoostSettings CLASSES = new BoostSettings(8, 60, 0.05, 80, 0.8, 0);

    /** Many trees that each see a third of many features: chosen on windows of April to July 2011 of Online Retail. */
    static final BoostSettings MANY_CLASSES = new BoostSettings(16, 250, 0.03, 200, 0.3, 50);

    /** For the quantiles of totals and weeks: larger trees where there are enough rows of many features to grow them on. */
    static BoostSettings ofTotals(int rows) {
        return rows < ENOUGH_ROWS ? QUANTILES : MANY_QUANTILES;
    }

    /** As LightGBM reads it; equal seeds grow equal trees. */
    String text(String objective, long seed) {
        return String.format(
                Locale.ROOT,
                "objective=%s num_leaves=%d learning_rate=%s min_data_in_leaf=%d feature_fraction=%s lambda_l2=%s seed=%d %s",
                objective,
                leaves,
                rate,
                leastRows,
                features,
                shrinkage,
                (int) (seed & Integer.MAX_VALUE),
                LightGbm.SHARED);
    }
}
