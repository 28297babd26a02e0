package io.trendloom.forecasting.network;

/**
 * The numbers that bring a probability of no sale and the quantiles of what is sold otherwise together: where {@code s} is the
 * probability of a sale, the quantile of a day at level τ is that of a sale at level 1 − (1 − τ) / s, and 0 below. Between its
 * levels, which are the same nine, the quantile of a sale runs straight, from 0 at level 0.
 */
public final class ZeroInflation {
    /** Steps from level 0 to level 1. */
    public static final float STEPS = QuantileLevels.DAILY + 1;

    /** Least probability of a sale. */
    public static final float SMALLEST = 1e-4f;

    private ZeroInflation() {}

    /** For each level of a day, ascending, how many steps it lies below level 1. */
    public static float[] below() {
        float[] below = new float[QuantileLevels.DAILY];
        for (int i = 0; i < below.length; i++) {
            below[i] = below.length - i;
        }
        return below;
    }

    /** Where each increment of the quantile of a sale begins, in steps above level 0. */
    public static float[] beginnings() {
        float[] beginnings = new float[QuantileLevels.DAILY];
        for (int i = 0; i < beginnings.length; i++) {
            beginnings[i] = i;
        }
        return beginnings;
    }
}
