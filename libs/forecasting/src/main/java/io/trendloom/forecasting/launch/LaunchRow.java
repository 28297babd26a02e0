package io.trendloom.forecasting.launch;

/**
 * What a model of launches learns from: an item that came on sale, or one on sale that stands in as if it did.
 *
 * @param features {@link Shelf#WIDTH} numbers, as known on the eve
 * @param units sold in the 28 days after the eve
 * @param launched whether it came on sale then
 */
@SuppressWarnings("ArrayRecordComponent")
record LaunchRow(float[] features, double units, boolean launched) {}
