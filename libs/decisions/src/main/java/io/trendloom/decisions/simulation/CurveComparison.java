package io.trendloom.decisions.simulation;

import io.trendloom.decisions.simulation.ReorderTrialReport.Comparison;
import io.trendloom.decisions.simulation.ReorderTrialReport.Interval;
import io.trendloom.decisions.simulation.ReorderTrialReport.Step;
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
        int count = ours.outcomes().getFirst().size();
        Figures all = figures(IntStream.range(0, count).toArray(), fillRate);
        if (Double.isNaN(all.stock()) || Double.isNaN(all.gain())) {
            return Stream.empty();
        }
        Random random = new Random(seed);
        List<Figures> drawn = Stream.generate(
                        () -> figures(random.ints(count, 0, count).toArray(), fillRate))
                .limit(DRAWS)
                .toList();
        Interval stock = interval(all.stock(), drawn, Figures::stock);
        Interval gain = interval(all.gain(), drawn, Figures::gain);
        return Double.isNaN(stock.low()) || Double.isNaN(gain.low())
                ? Stream.empty()
                : Stream.of(new Comparison(rule.policy().name(), fillRate, stock, gain));
    }

    private Figures figures(int[] items, double fillRate) {
        List<Step> model = ours.steps(items);
        double needed = Curve.stockAt(rule.steps(items), fillRate);
        return new Figures(Curve.stockAt(model, fillRate) / needed, Curve.fillRateAt(model, needed) - fillRate);
    }

    private static Interval interval(double value, List<Figures> drawn, ToDoubleFunction<Figures> of) {
        double[] sorted = drawn.stream()
                .mapToDouble(of)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        return sorted.length == 0
                ? new Interval(value, Double.NaN, Double.NaN)
                : new Interval(value, at(sorted, TAIL), at(sorted, 1 - TAIL));
    }

    private static double at(double[] sorted, double level) {
        return sorted[(int) Math.round(level * (sorted.length - 1))];
    }

    /** Of some items; NaN where a curve does not reach so far. */
    private record Figures(double stock, double gain) {}
}
