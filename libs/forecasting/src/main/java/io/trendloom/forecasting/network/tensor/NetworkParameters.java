package io.trendloom.forecasting.network.tensor;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fitted numbers of a network by name, sorted; plain memory, bound to no engine. */
public record NetworkParameters(SortedMap<String, Tensor> tensors) {
    public NetworkParameters {
        tensors = Collections.unmodifiableSortedMap(new TreeMap<>(tensors));
    }

    /** The tensor of that name. */
    public Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(
                    "There is no parameter %s among %s. Maybe these parameters belong to another kind of network."
                            .formatted(name, tensors.keySet()));
        }
        return tensor;
    }
}
