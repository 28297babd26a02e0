package io.trendloom.encoding.graph;

import static io.trendloom.encoding.graph.GraphParts.axes;
import static io.trendloom.encoding.graph.GraphParts.axis;
import static io.trendloom.encoding.graph.GraphParts.matrix;
import static io.trendloom.encoding.graph.GraphParts.node;
import static io.trendloom.encoding.graph.GraphParts.scalar;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;

/**
 * A BERT graph whose only output is {@code embedding}, shape [n][width]: the first token's last state, divided by its L2
 * norm. Inputs stay {@code input_ids}, {@code attention_mask} and {@code token_type_ids}, each [n][tokens].
 */
public final class SentenceGraph {
    public static final String OUTPUT = "embedding";

    static final String HIDDEN = "last_hidden_state";

    private static final float SMALLEST_NORM = 1e-12f;

    private SentenceGraph() {}

    /** Makes one of a graph of opset 11 with the output {@code last_hidden_state}, shape [n][tokens][width]. */
    public static ModelProto of(ModelProto bert) {
        GraphProto.Builder graph = bert.getGraph().toBuilder();
        long width = width(bert.getGraph());
        FirstTokenOnly.inLastLayer(graph);
        graph.addInitializer(scalar("pooling.first", 0L))
                .addInitializer(scalar("pooling.smallest_norm", SMALLEST_NORM))
                .addNode(node("Gather", "pooling.cls", HIDDEN, "pooling.first").addAttribute(axis(1)))
                .addNode(node("ReduceL2", "pooling.l2", "pooling.cls").addAttribute(axes(1)))
                .addNode(node("Max", "pooling.norm", "pooling.l2", "pooling.smallest_norm"))
                .addNode(node("Div", OUTPUT, "pooling.cls", "pooling.norm"))
                .clearOutput()
                .addOutput(matrix(OUTPUT, "batch_size", width));
        return bert.toBuilder().setGraph(graph).build();
    }

    /** Numbers in a vector of a graph that {@link #of} takes. */
    static int width(GraphProto bert) {
        return bert.getOutputList().stream()
                .filter(output -> output.getName().equals(HIDDEN))
                .map(output -> output.getType().getTensorType().getShape())
                .filter(shape -> shape.getDimCount() == 3)
                .map(SentenceGraph::lastDimension)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The graph (%s) must have an output %s of shape [n][tokens][width]."
                                .formatted(bert.getName(), HIDDEN)));
    }

    private static int lastDimension(TensorShapeProto shape) {
        return Math.toIntExact(shape.getDim(2).getDimValue());
    }
}
