package io.trendloom.decisions.segments;

import java.util.Arrays;

/**
 * The bounds of the fifths of some values: equal values are of one fifth.
 *
 * @param bounds the largest value of each of the lower four, rising
 */
@SuppressWarnings("ArrayRecordComponent")
record Quintiles(double[] bounds) {
    private static final int FIFTHS = 5;

    static Quintiles of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] bounds = new double[FIFTHS - 1];
        for (int i = 1; i < FIFTHS; i++) {
            bounds[i - 1] = sorted[Math.max(0, Math.ceilDiv(i * sorted.length, FIFTHS) - 1)];
        }
        return new Quintiles(bounds);
    }

    /** From 1, the lowest, to 5. */
    int score(double value) {
        int score = 1;
        for (double bound : bounds) {
            score += value > bound ? 1 : 0;
        }
        return score;
    }
}
