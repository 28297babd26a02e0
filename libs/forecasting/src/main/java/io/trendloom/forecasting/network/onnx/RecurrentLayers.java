package io.trendloom.forecasting.network.onnx;

import ai.onnx.proto.OnnxMl;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import io.trendloom.forecasting.network.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stack of recurrent layers in an ONNX graph. */
record RecurrentLayers(OnnxGraph graph, NetworkParameters parameters, String stack, NetworkSettings settings) {
    private static final String NOTHING = "";

    /**
     * What a stack leaves behind.
     *
     * @param steps the top layer's states, shape [steps][n][hidden]
     * @param hidden each layer's last state, shape [1][n][hidden]
     * @param cells each layer's last cell, shape [1][n][hidden]; none but in an LSTM
     */
    record State(String steps, List<String> hidden, List<String> cells) {}

    /** Reads steps of shape [steps][n][width] from another stack's last states; null: from zero states. */
    State read(String steps, @Nullable State from) {
        RecurrentOperator operator = RecurrentOperator.of(settings.encoder());
        List<String> states = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        String in = steps;
        for (int layer = 0; layer < settings.layers(); layer++) {
            List<String> out = graph.nodes(
                    operator.name(), inputs(operator, layer, in, from), operator.outputs(), attributes(operator));
            in = graph.node("Squeeze", List.of(out.getFirst(), graph.integers(1)));
            states.add(out.get(1));
            cells.addAll(out.subList(2, out.size()));
        }
        return new State(in, states, cells);
    }

    private List<String> inputs(RecurrentOperator operator, int layer, String in, @Nullable State from) {
        List<String> inputs = new ArrayList<>(
                List.of(in, weights(operator, layer, "i2h"), weights(operator, layer, "h2h"), biases(operator, layer)));
        if (from != null) {
            inputs.addAll(List.of(NOTHING, from.hidden().get(layer)));
            if (!from.cells().isEmpty()) {
                inputs.add(from.cells().get(layer));
            }
        }
        return inputs;
    }

    private OnnxMl.AttributeProto[] attributes(RecurrentOperator operator) {
        List<OnnxMl.AttributeProto> all = new ArrayList<>(operator.attributes());
        all.add(OnnxGraph.attribute("hidden_size", settings.hidden()));
        return all.toArray(OnnxMl.AttributeProto[]::new);
    }

    private String weights(RecurrentOperator operator, int layer, String gate) {
        Tensor weight = parameters.get("%s_l_%d_%s_WEIGHT".formatted(stack, layer, gate));
        return graph.constant(new Tensor(
                List.of(1L, weight.shape().get(0), weight.shape().get(1)), operator.ordered(weight.values())));
    }

    private String biases(RecurrentOperator operator, int layer) {
        float[] input = bias(operator, layer, "i2h");
        float[] both = new float[2 * input.length];
        System.arraycopy(input, 0, both, 0, input.length);
        System.arraycopy(bias(operator, layer, "h2h"), 0, both, input.length, input.length);
        return graph.constant(new Tensor(List.of(1L, (long) both.length), both));
    }

    private float[] bias(RecurrentOperator operator, int layer, String gate) {
        return operator.ordered(
                parameters.get("%s_l_%d_%s_BIAS".formatted(stack, layer, gate)).values());
    }
}
