package io.trendloom.decisions.reviews;

import java.util.List;

/**
 * The directions of vectors around their mean. Text vectors of one encoder share most of their direction, which tells
 * nothing of what they speak of.
 *
 * @param mean of the vectors
 */
@SuppressWarnings("ArrayRecordComponent")
record Space(double[] mean) {
    static Space of(List<ReviewText> texts) {
        double[] mean = new double[texts.getFirst().vector().length];
        for (ReviewText text : texts) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += text.vector()[i] / texts.size();
            }
        }
        return new Space(mean);
    }

    /** The vector's direction from the mean, of length 1; zero where it is the mean. */
    double[] direction(float[] vector) {
        if (vector.length != mean.length) {
            throw new IllegalArgumentException(
                    "The vector must have %d numbers as the others, and has %d.".formatted(mean.length, vector.length));
        }
        double[] direction = new double[mean.length];
        double squares = 0;
        for (int i = 0; i < mean.length; i++) {
            direction[i] = vector[i] - mean[i];
            squares += direction[i] * direction[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < mean.length && length > 0; i++) {
            direction[i] /= length;
        }
        return direction;
    }

    static double distance(double[] one, double[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = one[i] - other[i];
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }
}
