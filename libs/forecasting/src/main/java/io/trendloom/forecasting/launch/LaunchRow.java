package io.trendloom.forecasting.launch;

import java.util.Arrays;

/**
 * What a model of launches learns from: an item that came on sale, or one on sale that stands in as if it did.
 *
 * @param features {@link Shelf#WIDTH} numbers, as known on the eve
 * @param eve day number
 * @param days units sold on each of the 28 days after the eve
 * @param launched whether it came on sale then
 */
@SuppressWarnings("ArrayRecordComponent")
record LaunchRow(float[] features, long eve, double[] days, boolean launched) {
    /** Units sold in the 28 days after the eve. */
    double units() {
        return Arrays.stream(days).sum();
    }

    /** Units sold in some of the days after the eve, the first of which is 0. */
    double units(int from, int to) {
        return Arrays.stream(days, from, to + 1).sum();
    }

    /** The same row, telling less. */
    LaunchRow as(Told told) {
        return new LaunchRow(told.of(this), eve, days, launched);
    }
}
