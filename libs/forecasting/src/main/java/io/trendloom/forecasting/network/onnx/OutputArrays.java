package io.trendloom.forecasting.network.onnx;

import ai.djl.ndarray.NDArray;
import io.trendloom.forecasting.network.NetworkOutputs;
import java.util.HashMap;
import java.util.Map;

/** Gathers the outputs of several parts of a batch. */
final class OutputArrays {
    private final int size;
    private final Map<String, float[]> arrays = new HashMap<>();

    OutputArrays(int size) {
        this.size = size;
    }

    /** Puts an output of windows {@code from} and on at its place. */
    void put(NDArray array, int from) {
        float[] part = array.toFloatArray();
        int width = part.length / Math.toIntExact(array.getShape().get(0));
        float[] whole = arrays.computeIfAbsent(array.getName(), name -> new float[size * width]);
        System.arraycopy(part, 0, whole, from * width, part.length);
    }

    NetworkOutputs toOutputs() {
        return new NetworkOutputs(
                size,
                either(OutputNames.DEMAND),
                get(OutputNames.MEAN),
                get(OutputNames.TOTALS),
                get(OutputNames.WEEKS),
                get(OutputNames.ITEM_TREND),
                get(OutputNames.DAY_TREND),
                either(OutputNames.SIZES));
    }

    /** A day is told by quantiles or by sizes. */
    private float[] either(String name) {
        return size == 0 || arrays.containsKey(OutputNames.DEMAND) || arrays.containsKey(OutputNames.SIZES)
                ? arrays.getOrDefault(name, new float[0])
                : get(OutputNames.DEMAND);
    }

    private float[] get(String name) {
        float[] array = size == 0 ? new float[0] : arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException(
                    "The network has the outputs %s, but not %s. Maybe the file is another network's."
                            .formatted(arrays.keySet(), name));
        }
        return array;
    }
}
