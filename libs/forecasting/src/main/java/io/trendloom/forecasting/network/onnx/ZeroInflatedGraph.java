package io.trendloom.forecasting.network.onnx;

import static io.trendloom.forecasting.network.onnx.OnnxGraph.attribute;

import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.network.ZeroInflation;
import java.util.List;

/** Quantiles of days on which nothing may be sold, in ONNX, by {@link ZeroInflation}. */
record ZeroInflatedGraph(OnnxGraph graph) {
    /** Quantiles of each day, shape [n][horizon][9], by the head's ten numbers a day. */
    String quantiles(String raw) {
        List<String> parts =
                graph.nodes("Split", List.of(raw, graph.integers(1, QuantileLevels.DAILY)), 2, attribute("axis", 2));
        String sold = graph.node("Sigmoid", List.of(graph.node("Neg", List.of(parts.getFirst()))));
        String some = graph.node("Add", List.of(sold, graph.scalar(ZeroInflation.SMALLEST)));
        String below = graph.node("Div", List.of(graph.constant(ZeroInflation.below()), some));
        String reached = graph.node("Sub", List.of(graph.scalar(ZeroInflation.STEPS), below));
        return sum(reached, graph.node("Softplus", List.of(parts.getLast())));
    }

    /** Adds up the increments as far as each level reaches. */
    private String sum(String reached, String increments) {
        String axis = graph.integers(3);
        String into = graph.node(
                "Sub",
                List.of(graph.node("Unsqueeze", List.of(reached, axis)), graph.constant(ZeroInflation.beginnings())));
        String share = graph.node("Clip", List.of(into, graph.scalar(0), graph.scalar(1)));
        String parts =
                graph.node("Mul", List.of(share, graph.node("Unsqueeze", List.of(increments, graph.integers(2)))));
        return graph.node("ReduceSum", List.of(parts, axis), attribute("keepdims", 0));
    }
}
