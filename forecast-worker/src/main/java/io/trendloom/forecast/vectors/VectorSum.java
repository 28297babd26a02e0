package io.trendloom.forecast.vectors;

import org.jspecify.annotations.Nullable;

/** Vectors of one encoder added up, and how many they are. */
public final class VectorSum {
    private int count;
    private double @Nullable [] total;

    public VectorSum() {}

    public VectorSum(int count, double[] total) {
        this.count = count;
        this.total = total;
    }

    /** Adds a vector a number of times; −1 takes it out. */
    public VectorSum add(float[] vector, int times) {
        double[] sum = total == null ? new double[vector.length] : total;
        for (int i = 0; i < vector.length; i++) {
            sum[i] += times * vector[i];
        }
        total = sum;
        count += times;
        return this;
    }

    VectorSum add(VectorSum other) {
        double[] more = other.total();
        double[] sum = total == null ? new double[more.length] : total;
        for (int i = 0; i < more.length; i++) {
            sum[i] += more[i];
        }
        total = sum;
        count += other.count;
        return this;
    }

    public int count() {
        return count;
    }

    double[] total() {
        return total == null ? new double[0] : total;
    }

    /** The mean vector; the count must not be 0. */
    public float[] mean() {
        double[] sum = total();
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / count);
        }
        return mean;
    }
}
