package io.trendloom.forecasting.network;

/**
 * Where a step is, as sines and cosines of its distance from the cutoff in days: those of the context before it, the
 * cutoff itself, and the horizon after it.
 */
public final class DayPositions {
    /** Period of the slowest wave against the fastest, as in "Attention Is All You Need". */
    private static final double LONGEST = 10_000;

    private final int contextLength;
    private final int horizon;
    private final int width;

    public DayPositions(NetworkDesign design) {
        contextLength = design.shape().contextLength();
        horizon = design.shape().horizon();
        width = design.settings().hidden();
    }

    /** The days of the context and the cutoff, shape [contextLength + 1][hidden]. */
    public float[] context() {
        return from(-contextLength, contextLength + 1);
    }

    /** The days of the horizon, shape [horizon][hidden]. */
    public float[] horizon() {
        return from(1, horizon);
    }

    private float[] from(int first, int days) {
        float[] places = new float[days * width];
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < width; i++) {
                double angle = (first + day) / Math.pow(LONGEST, i / 2 * 2.0 / width);
                places[day * width + i] = (float) (i % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
            }
        }
        return places;
    }
}
