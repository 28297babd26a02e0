package io.trendloom.forecasting.network.onnx;

import io.trendloom.forecasting.network.NetworkSettings;
import java.util.List;

/** Two stacks of recurrent layers; ONNX has the steps before the batch. */
record RecurrentGraph(NetworkSettings settings, DenseLayers layers) implements SequenceGraph {
    @Override
    public Read read(String past, String context, String horizon) {
        RecurrentLayers.State encoded = stack("encoder").read(swapBatchAndSteps(context), null);
        RecurrentLayers.State decoded = stack("decoder").read(swapBatchAndSteps(horizon), encoded);
        OnnxGraph graph = layers.graph();
        String last = graph.node("Squeeze", List.of(encoded.hidden().getLast(), graph.integers(0)));
        return new Read(last, swapBatchAndSteps(decoded.steps()));
    }

    private RecurrentLayers stack(String name) {
        return new RecurrentLayers(layers.graph(), layers.parameters(), name, settings);
    }

    private String swapBatchAndSteps(String steps) {
        return layers.graph().node("Transpose", List.of(steps), OnnxGraph.attribute("perm", List.of(1L, 0L, 2L)));
    }
}
