package io.trendloom.dataset;

import io.trendloom.forecasting.series.TextHistory;

/** The mean of the vectors of one day's texts. */
final class VectorMean {
    private double[] sum = new double[0];
    private int count;

    void add(float[] vector) {
        if (count == 0) {
            sum = new double[vector.length];
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
        count++;
    }

    TextHistory.Day day() {
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sum[i] / count);
        }
        return new TextHistory.Day(count, mean);
    }
}
