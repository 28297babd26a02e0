package io.trendloom.forecasting.network.onnx;

import static io.trendloom.forecasting.network.onnx.OnnxGraph.attribute;

import io.trendloom.forecasting.network.DayPositions;
import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Transformer whose missing days are hidden, and whose context ends with a step that stands for all of it. */
record TransformerGraph(NetworkDesign design, DenseLayers layers) implements SequenceGraph {
    private static final float PRESENT = 0.5f;
    private static final int BOOLEAN_AS_FLOAT = 1;

    @Override
    public Read read(String past, String context, String horizon) {
        OnnxGraph graph = layers.graph();
        DayPositions positions = new DayPositions(design);
        String hidden = hidden(past);
        String cutoff = graph.node("Pad", List.of(context, graph.integers(0, 0, 0, 0, 1, 0), graph.scalar(0)));
        String read = stack("encoder", at(cutoff, "encoder", positions.context()), null, hidden);
        String last =
                graph.node("Gather", List.of(read, graph.index(design.shape().contextLength())), attribute("axis", 1));
        return new Read(last, stack("decoder", at(horizon, "decoder", positions.horizon()), read, hidden));
    }

    /** What is added to the attention that each step of the context gets: nothing, or what hides it. */
    private @Nullable String hidden(String past) {
        OnnxGraph graph = layers.graph();
        String present = null;
        for (int column : design.presence()) {
            String flag = graph.node("Gather", List.of(past, graph.index(column)), attribute("axis", 2));
            String more = graph.node("Greater", List.of(flag, graph.scalar(PRESENT)));
            present = present == null ? more : graph.node("And", List.of(present, more));
        }
        if (present == null) {
            return null;
        }
        String ones = graph.node("Cast", List.of(present), attribute("to", BOOLEAN_AS_FLOAT));
        String withCutoff = graph.node("Pad", List.of(ones, graph.integers(0, 0, 0, 1), graph.scalar(1)));
        String missing = graph.node("Sub", List.of(graph.scalar(1), withCutoff));
        String offsets = graph.node("Mul", List.of(missing, graph.scalar(TransformerLayers.HIDDEN)));
        return graph.node("Unsqueeze", List.of(offsets, graph.integers(1, 2)));
    }

    private String at(String steps, String stack, float[] places) {
        int hidden = design.settings().hidden();
        Tensor positions = new Tensor(List.of(1L, (long) places.length / hidden, (long) hidden), places);
        OnnxGraph graph = layers.graph();
        return graph.node("Add", List.of(layers.dense(stack + "_embedding", steps), graph.constant(positions)));
    }

    private String stack(String name, String steps, @Nullable String another, @Nullable String hidden) {
        NetworkSettings settings = design.settings();
        String in = steps;
        for (int i = 0; i < settings.layers(); i++) {
            TransformerLayers layer = new TransformerLayers(layers, "%s_layer%d_".formatted(name, i), settings);
            in = another == null ? layer.within(in, hidden) : layer.across(layer.within(in, null), another, hidden);
            in = layer.dense(in);
        }
        return layers.normalised(name + "_norm", in);
    }
}
