package io.trendloom.forecasting.series;

import org.jspecify.annotations.Nullable;

/** The mean of vectors that come and go. */
final class MeanVector {
    private double[] sum = new double[0];
    private int count;

    /** Adds the vectors of a day a number of times; −1 takes them out; null changes nothing. */
    void add(TextHistory.@Nullable Day day, int times) {
        if (day == null) {
            return;
        }
        float[] mean = day.mean();
        if (sum.length == 0) {
            sum = new double[mean.length];
        }
        if (sum.length != mean.length) {
            throw new IllegalArgumentException(
                    "The vectors of one text must be equally long, not %d and %d. Maybe two encoders were mixed."
                            .formatted(sum.length, mean.length));
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (double) times * day.count() * mean[i];
        }
        count += times * day.count();
    }

    int count() {
        return count;
    }

    /** Empty where none is there. */
    float[] vector() {
        float[] mean = new float[count > 0 ? sum.length : 0];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sum[i] / count);
        }
        return mean;
    }
}
