package io.trendloom.forecasting.network.onnx;

import ai.djl.ndarray.NDArray;
import io.trendloom.forecasting.network.NetworkOutputs;
import io.trendloom.forecasting.network.Periods;
import io.trendloom.forecasting.network.QuantileLevels;
import java.util.HashMap;
import java.util.Map;

/** Gathers the outputs of several parts of a batch. */
final class OutputArrays {
    private final int size;
    private final Map<String, float[]> arrays = new HashMap<>();

    OutputArrays(int size, int horizon) {
        this.size = size;
        allocate("demand", horizon * QuantileLevels.DAILY);
        allocate("mean", horizon);
        allocate("totals", Periods.TOTALS * QuantileLevels.TOTALS);
        allocate("weeks", Periods.WEEKS * QuantileLevels.TOTALS);
        allocate("itemTrend", Periods.TRENDS);
        allocate("dayTrend", horizon * Periods.TRENDS);
    }

    private void allocate(String name, int width) {
        arrays.put(name, new float[size * width]);
    }

    /** Puts an output of windows {@code from} and on at its place. */
    void put(NDArray array, int from) {
        float[] part = array.toFloatArray();
        float[] whole = get(array.getName());
        System.arraycopy(part, 0, whole, from * (whole.length / size), part.length);
    }

    NetworkOutputs toOutputs() {
        return new NetworkOutputs(
                size, get("demand"), get("mean"), get("totals"), get("weeks"), get("itemTrend"), get("dayTrend"));
    }

    private float[] get(String name) {
        float[] array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("The output %s is not one of %s. Maybe the file is another network's."
                    .formatted(name, arrays.keySet()));
        }
        return array;
    }
}
