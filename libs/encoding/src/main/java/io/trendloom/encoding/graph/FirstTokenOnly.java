package io.trendloom.encoding.graph;

import static io.trendloom.encoding.graph.GraphParts.list;
import static io.trendloom.encoding.graph.GraphParts.node;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.stream.IntStream;

/**
 * Spares the last layer the work whose result pooling would throw away: its queries, and all that follows from them, are
 * computed for the first token alone. Keys and values still come from every token, so that the first token's state is the
 * same.
 */
final class FirstTokenOnly {
    private static final String STATE = "/encoder/layer.%d/output/LayerNorm/Add_1_output_0";
    private static final String QUERY = "/encoder/layer.%d/attention/self/query/MatMul_output_0";
    private static final String RESIDUAL = "/encoder/layer.%d/attention/output/Add_output_0";
    private static final String FIRST = "first_token";

    private FirstTokenOnly() {}

    static void inLastLayer(GraphProto.Builder graph) {
        int last = lastLayer(graph);
        String state = STATE.formatted(last - 1);
        redirect(graph, RESIDUAL.formatted(last), state);
        int query = redirect(graph, QUERY.formatted(last), state);
        graph.addInitializer(list("first_token.from", 0))
                .addInitializer(list("first_token.to", 1))
                .addInitializer(list("first_token.axis", 1))
                .addNode(query, node("Slice", FIRST, state, "first_token.from", "first_token.to", "first_token.axis"));
    }

    private static int lastLayer(GraphProto.Builder graph) {
        int layer = 1;
        while (indexOf(graph, QUERY.formatted(layer)) >= 0) {
            layer++;
        }
        return layer - 1;
    }

    private static int redirect(GraphProto.Builder graph, String output, String input) {
        int index = indexOf(graph, output);
        int place = index < 0 ? -1 : graph.getNode(index).getInputList().indexOf(input);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "The graph (%s) must compute %s from %s. Maybe it was not exported from a BERT of two or more layers by PyTorch."
                            .formatted(graph.getName(), output, input));
        }
        NodeProto.Builder node = graph.getNode(index).toBuilder().setInput(place, FIRST);
        graph.setNode(index, node);
        return index;
    }

    private static int indexOf(GraphProto.Builder graph, String output) {
        return IntStream.range(0, graph.getNodeCount())
                .filter(i -> graph.getNode(i).getOutputList().contains(output))
                .findFirst()
                .orElse(-1);
    }
}
