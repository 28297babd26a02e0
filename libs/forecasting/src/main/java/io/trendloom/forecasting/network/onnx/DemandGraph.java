package io.trendloom.forecasting.network.onnx;

import static io.trendloom.forecasting.network.onnx.OnnxGraph.attribute;

import io.trendloom.forecasting.network.DemandHead;
import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.Periods;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import io.trendloom.forecasting.network.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** The network's computation in ONNX, step for step what the block does when it scores. */
final class DemandGraph {
    private static final float SMALLEST = 1e-4f;

    private final OnnxGraph graph = new OnnxGraph("demand-network");
    private final NetworkShape shape;
    private final DemandHead head;
    private final DenseLayers layers;
    private final SequenceGraph core;

    DemandGraph(NetworkDesign design, NetworkParameters parameters) {
        shape = design.shape();
        head = design.settings().head();
        layers = new DenseLayers(graph, parameters);
        core = SequenceGraph.of(design, layers);
    }

    byte[] build() {
        String past = graph.input(InputNames.PAST, shape.contextLength(), shape.pastWidth());
        String future = graph.input(InputNames.FUTURE, shape.horizon(), shape.futureWidth());
        String context = context(graph.input(InputNames.STATICS, shape.staticWidth()));
        SequenceGraph.Read read = core.read(past, steps("past", past, context), steps("future", future, context));
        String item = item(read, context);
        demand(read.days());
        periods("totals", item, days(Periods.totalDays()));
        periods("weeks", item, days(Periods.WEEK_DAYS, Periods.WEEK_DAYS, Periods.WEEK_DAYS, Periods.WEEK_DAYS));
        graph.output(OutputNames.ITEM_TREND, softmax(layers.dense("itemTrend", item)), Periods.TRENDS);
        graph.output(
                OutputNames.DAY_TREND, softmax(layers.dense("dayTrend", read.days())), shape.horizon(), Periods.TRENDS);
        return graph.toBytes();
    }

    private String context(String statics) {
        List<String> parts = new ArrayList<>(List.of(statics));
        List<NetworkShape.TextInput> texts = shape.texts();
        if (texts.isEmpty()) {
            return statics;
        }
        List<String> vectors = texts.stream()
                .map(t -> graph.input(InputNames.text(t), t.width()))
                .toList();
        String mask = graph.input(InputNames.TEXT_MASK, texts.size());
        for (int i = 0; i < texts.size(); i++) {
            String present = graph.node("Gather", List.of(mask, graph.integers(i)), attribute("axis", 1));
            String vector = graph.node("Mul", List.of(vectors.get(i), present));
            parts.add(layers.product("text" + i, vector));
        }
        parts.add(mask);
        return graph.node("Concat", parts, attribute("axis", 1));
    }

    /** Steps as the core reads them, shape [n][steps][inputWidth]. */
    private String steps(String name, String covariates, String context) {
        String shared = graph.node("Unsqueeze", List.of(layers.product(name + "Context", context), graph.integers(1)));
        return graph.node("Relu", List.of(graph.node("Add", List.of(layers.dense(name, covariates), shared))));
    }

    private String item(SequenceGraph.Read read, String context) {
        String pooled = graph.node(
                "ReduceMean", List.of(read.days()), attribute("axes", List.of(1L)), attribute("keepdims", 0));
        String whole = graph.node("Concat", List.of(read.last(), pooled, context), attribute("axis", 1));
        return graph.node("Relu", List.of(layers.dense("summary", whole)));
    }

    private void demand(String days) {
        String raw = layers.dense("demand", days);
        switch (head) {
            case QUANTILES -> graph.output(OutputNames.DEMAND, monotone(raw), shape.horizon(), QuantileLevels.DAILY);
            case ZERO_INFLATED ->
                graph.output(
                        OutputNames.DEMAND,
                        new ZeroInflatedGraph(graph).quantiles(raw),
                        shape.horizon(),
                        QuantileLevels.DAILY);
            case NEGATIVE_BINOMIAL -> perDay(OutputNames.SIZES, raw);
        }
        perDay(OutputNames.MEAN, layers.dense("mean", days));
    }

    /** One number a day, above zero. */
    private void perDay(String name, String raw) {
        String positive = graph.node("Softplus", List.of(raw));
        String above = graph.node("Add", List.of(positive, graph.constant(SMALLEST)));
        graph.output(name, graph.node("Squeeze", List.of(above, graph.integers(2))), shape.horizon());
    }

    private void periods(String name, String item, Tensor days) {
        long periods = days.shape().get(1);
        String target = graph.integers(0, periods, QuantileLevels.TOTALS);
        String rates = monotone(graph.node("Reshape", List.of(layers.dense(name, item), target)));
        String sums = graph.node("Mul", List.of(rates, graph.constant(days)));
        graph.output(name, sums, (int) periods, QuantileLevels.TOTALS);
    }

    private static Tensor days(int... days) {
        float[] values = new float[days.length];
        for (int i = 0; i < days.length; i++) {
            values[i] = days[i];
        }
        return new Tensor(List.of(1L, (long) days.length, 1L), values);
    }

    private String monotone(String raw) {
        String increments = graph.node("Softplus", List.of(raw));
        return graph.node("CumSum", List.of(increments, graph.integers(2)));
    }

    private String softmax(String logits) {
        return graph.node("Softmax", List.of(logits), attribute("axis", -1));
    }
}
