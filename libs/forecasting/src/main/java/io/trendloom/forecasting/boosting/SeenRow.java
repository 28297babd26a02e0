package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.series.ItemHistory;

/**
 * An item at an earlier cutoff, of which is known what came after.
 *
 * @param whole with the days after that cutoff
 * @param then day number of that cutoff
 * @param features as known then
 */
record SeenRow(ItemHistory whole, long then, ItemFeatures features) {}
