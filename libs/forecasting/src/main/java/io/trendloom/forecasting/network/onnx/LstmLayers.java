package io.trendloom.forecasting.network.onnx;

import io.trendloom.forecasting.network.tensor.NetworkParameters;
import io.trendloom.forecasting.network.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** A stack of LSTM layers in an ONNX graph. PyTorch's gates stand in the order i, f, g, o and ONNX's in i, o, f, c. */
record LstmLayers(OnnxGraph graph, NetworkParameters parameters, String stack, int layers, int hidden) {
    private static final int[] GATES = {0, 3, 1, 2};
    private static final String NOTHING = "";

    /**
     * What a stack leaves behind.
     *
     * @param steps the top layer's states, shape [steps][n][hidden]
     * @param hidden each layer's last state, shape [1][n][hidden]
     * @param cells each layer's last cell, shape [1][n][hidden]
     */
    record State(String steps, List<String> hidden, List<String> cells) {}

    /** Reads steps of shape [steps][n][width] from zero states. */
    State read(String steps) {
        return read(steps, null);
    }

    /** Reads steps of shape [steps][n][width] from another stack's last states. */
    State read(String steps, @org.jspecify.annotations.Nullable State from) {
        List<String> states = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        String in = steps;
        for (int layer = 0; layer < layers; layer++) {
            List<String> inputs =
                    new ArrayList<>(List.of(in, weights(layer, "i2h"), weights(layer, "h2h"), biases(layer)));
            if (from != null) {
                inputs.addAll(
                        List.of(NOTHING, from.hidden().get(layer), from.cells().get(layer)));
            }
            List<String> out = graph.nodes("LSTM", inputs, 3, OnnxGraph.attribute("hidden_size", hidden));
            in = graph.node("Squeeze", List.of(out.getFirst(), graph.integers(1)));
            states.add(out.get(1));
            cells.add(out.get(2));
        }
        return new State(in, states, cells);
    }

    private String weights(int layer, String gate) {
        Tensor weight = parameters.get("%s_l_%d_%s_WEIGHT".formatted(stack, layer, gate));
        return graph.constant(
                new Tensor(List.of(1L, weight.shape().get(0), weight.shape().get(1)), reorder(weight.values())));
    }

    private String biases(int layer) {
        float[] both = new float[8 * hidden];
        System.arraycopy(bias(layer, "i2h"), 0, both, 0, 4 * hidden);
        System.arraycopy(bias(layer, "h2h"), 0, both, 4 * hidden, 4 * hidden);
        return graph.constant(new Tensor(List.of(1L, 8L * hidden), both));
    }

    private float[] bias(int layer, String gate) {
        return reorder(
                parameters.get("%s_l_%d_%s_BIAS".formatted(stack, layer, gate)).values());
    }

    private static float[] reorder(float[] gates) {
        float[] ordered = new float[gates.length];
        int block = gates.length / GATES.length;
        for (int i = 0; i < GATES.length; i++) {
            System.arraycopy(gates, GATES[i] * block, ordered, i * block, block);
        }
        return ordered;
    }
}
