package io.trendloom.forecasting.boosting;

/** Fills a row of features from the left; a number that is unknown is NaN, which boosting takes as missing. */
public final class Columns {
    private final float[] values;
    private int filled;

    public Columns(int width) {
        values = new float[width];
    }

    public Columns add(double... some) {
        for (double value : some) {
            values[filled++] = Double.isFinite(value) ? (float) value : Float.NaN;
        }
        return this;
    }

    public float[] values() {
        if (filled != values.length) {
            throw new IllegalStateException("A row has %d of %d features.".formatted(filled, values.length));
        }
        return values;
    }
}
