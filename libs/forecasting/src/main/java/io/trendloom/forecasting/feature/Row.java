package io.trendloom.forecasting.feature;

/** Writes numbers one after another into a place of a row-major array. */
final class Row {
    private final float[] array;
    private int at;

    Row(float[] array, int from) {
        this.array = array;
        this.at = from;
    }

    Row put(double value) {
        array[at++] = (float) value;
        return this;
    }

    Row put(boolean flag) {
        return put(flag ? 1 : 0);
    }

    Row oneHot(int index, int length) {
        array[at + index] = 1;
        at += length;
        return this;
    }
}
