package io.trendloom.forecasting.network.tensor;

import java.util.Arrays;
import java.util.List;

/**
 * An array of floats with a shape, row-major. The array is handed over, not copied, and is not changed afterwards.
 *
 * @param shape length of each axis
 * @param values as many numbers as the axes multiply to
 */
@SuppressWarnings("ArrayRecordComponent")
public record Tensor(List<Long> shape, float[] values) {
    public Tensor {
        shape = List.copyOf(shape);
        long size = TensorSize.of(shape);
        if (size != values.length) {
            throw new IllegalArgumentException(
                    "A tensor of shape %s needs %d numbers but got %d.".formatted(shape, size, values.length));
        }
    }

    /** Length of an axis. */
    public int axis(int index) {
        return Math.toIntExact(shape.get(index));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that && shape.equals(that.shape) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(values);
    }
}
