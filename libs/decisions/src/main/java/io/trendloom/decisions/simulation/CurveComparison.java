package io.trendloom.decisions.simulation;

import io.trendloom.decisions.simulation.ReorderTrialReport.Comparison;
import io.trendloom.decisions.simulation.ReorderTrialReport.Interval;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The model's curve beside a rule's, over the same items, with percentile bootstrap intervals over these. */
record CurveComparison(Curve ours, Curve rule, long seed) {
    private static final List<Double> FILL_RATES = List.of(0.8, 0.85, 0.9, 0.95, 0.98);
    private static final int DRAWS = 1000;
    private static final double TAIL = 0.025;

    /** At each fill rate that both reach. */
    Stream<Comparison> all() {
        return FILL_RATES.stream().flatMap(this::at);
    }

    private Stream<Comparison> at(double fillRate) {
        Interval stock = interval(items -> stock(items, fillRate));
        Interval gain = interval(items -> gain(items, fillRate));
        return Double.isNaN(stock.value()) || Double.isNaN(gain.value())
                ? Stream.empty()
                : Stream.of(new Comparison(rule.policy().name(), fillRate, stock, gain));
    }

    private double stock(int[] items, double fillRate) {
        return Curve.stockAt(ours.steps(items), fillRate) / Curve.stockAt(rule.steps(items), fillRate);
    }

    private double gain(int[] items, double fillRate) {
        return Curve.fillRateAt(ours.steps(items), Curve.stockAt(rule.steps(items), fillRate)) - fillRate;
    }

    private Interval interval(ToDoubleFunction<int[]> of) {
        int count = ours.outcomes().getFirst().size();
        Random random = new Random(seed);
        double[] drawn = IntStream.range(0, DRAWS)
                .mapToDouble(
                        draw -> of.applyAsDouble(random.ints(count, 0, count).toArray()))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double value = of.applyAsDouble(IntStream.range(0, count).toArray());
        return drawn.length == 0
                ? new Interval(Double.NaN, Double.NaN, Double.NaN)
                : new Interval(value, at(drawn, TAIL), at(drawn, 1 - TAIL));
    }

    private static double at(double[] sorted, double level) {
        return sorted[(int) Math.round(level * (sorted.length - 1))];
    }
}
