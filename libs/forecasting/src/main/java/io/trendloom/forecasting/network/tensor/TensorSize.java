package io.trendloom.forecasting.network.tensor;

import java.util.List;

/** How many numbers shapes hold. */
public final class TensorSize {
    /** Larger tensors than any file may hold; 2 to the power of 31. */
    private static final long LARGEST = 1L << 31;

    private TensorSize() {}

    /** The product of the axes; refused where an axis is negative or the product cannot be that of a file's tensor. */
    public static long of(List<Long> shape) {
        long size = 1;
        for (long axis : shape) {
            if (axis < 0 || axis > LARGEST || size * axis > LARGEST) {
                throw new IllegalArgumentException(
                        "The shape %s must have axes from 0 and at most %d numbers.".formatted(shape, LARGEST));
            }
            size *= axis;
        }
        return size;
    }
}
