package io.trendloom.forecasting.launch;

import java.util.Arrays;

/**
 * What a model of launches learns from: an item that came on sale, or one on sale that stands in as if it did.
 *
 * @param features {@link Shelf#WIDTH} numbers, as known on the eve
 * @param units sold in the 28 days after the eve
 * @param launched whether it came on sale then
 */
@SuppressWarnings("ArrayRecordComponent")
record LaunchRow(float[] features, double units, boolean launched) {
    /** The row of the same item without its text. */
    LaunchRow withoutText() {
        float[] untold = features.clone();
        Arrays.fill(untold, Shelf.WIDTH - LikeTexts.WIDTH, Shelf.WIDTH, Float.NaN);
        return new LaunchRow(untold, units, launched);
    }
}
