package io.trendloom.forecasting.network.onnx;

import static io.trendloom.forecasting.network.onnx.OnnxGraph.attribute;

import io.trendloom.forecasting.network.NetworkSettings;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a Transformer's layer in an ONNX graph; steps are of shape [n][t][hidden]. */
record TransformerLayers(DenseLayers layers, String layer, NetworkSettings settings) {
    /** Added to the attention that a missing step would get. */
    static final float HIDDEN = -100_000;

    /** Attention within the sequence. */
    String within(String steps, @Nullable String hidden) {
        String own = layers.normalised(layer + "withinNorm", steps);
        return plus(steps, attention("within_", own, own, hidden));
    }

    /** Attention to another sequence. */
    String across(String steps, String another, @Nullable String hidden) {
        return plus(steps, attention("across_", layers.normalised(layer + "acrossNorm", steps), another, hidden));
    }

    /** Two dense maps of each step. */
    String dense(String steps) {
        String normalised = layers.normalised(layer + "denseNorm", steps);
        String wide = layers.graph().node("Relu", List.of(layers.dense(layer + "wide", normalised)));
        return plus(steps, layers.dense(layer + "narrow", wide));
    }

    private String plus(String steps, String more) {
        return layers.graph().node("Add", List.of(steps, more));
    }

    private String attention(String name, String steps, String another, @Nullable String hidden) {
        OnnxGraph graph = layers.graph();
        String keys = transposed(heads(name + "keyProjection", another), 0, 1, 3, 2);
        String scores = graph.node("MatMul", List.of(heads(name + "queryProjection", steps), keys));
        float scale = (float) (1 / Math.sqrt((double) settings.hidden() / settings.heads()));
        String scaled = graph.node("Mul", List.of(scores, graph.scalar(scale)));
        String masked = hidden == null ? scaled : graph.node("Add", List.of(scaled, hidden));
        String shares = graph.node("Softmax", List.of(masked), attribute("axis", -1));
        String found = graph.node("MatMul", List.of(shares, heads(name + "valueProjection", another)));
        String joined = reshaped(transposed(found, 0, 2, 1, 3), 0, 0, settings.hidden());
        return layers.dense(layer + name + "resultProjection", joined);
    }

    /** Steps split into heads, shape [n][heads][t][hidden / heads]. */
    private String heads(String projection, String steps) {
        String projected = layers.dense(layer + projection, steps);
        int heads = settings.heads();
        return transposed(reshaped(projected, 0, 0, heads, settings.hidden() / heads), 0, 2, 1, 3);
    }

    private String transposed(String in, long... axes) {
        List<Long> order = Arrays.stream(axes).boxed().toList();
        return layers.graph().node("Transpose", List.of(in), attribute("perm", order));
    }

    private String reshaped(String in, long... axes) {
        OnnxGraph graph = layers.graph();
        return graph.node("Reshape", List.of(in, graph.integers(axes)));
    }
}
