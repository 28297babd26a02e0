package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.types.Shape;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import io.trendloom.forecasting.network.tensor.Tensor;
import java.util.Arrays;

/** Where a network's parameters come from when it is built. */
@FunctionalInterface
interface ParameterSource {
    float[] values(String name, Shape shape);

    /** Parameters that are there already; refuses those of another shape. */
    static ParameterSource of(NetworkParameters parameters) {
        return (name, shape) -> {
            Tensor tensor = parameters.get(name);
            if (!tensor.shape().equals(Arrays.stream(shape.getShape()).boxed().toList())) {
                throw new IllegalArgumentException(
                        "The parameter %s has the shape %s but the network needs %s. Maybe it was fitted with other settings."
                                .formatted(name, tensor.shape(), shape));
            }
            return tensor.values();
        };
    }
}
