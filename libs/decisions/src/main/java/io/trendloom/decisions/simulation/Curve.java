package io.trendloom.decisions.simulation;

import io.trendloom.decisions.simulation.ReorderTrialReport.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a policy comes to under each of its settings, item by item.
 *
 * @param outcomes by setting and item
 */
record Curve(Policy policy, List<List<Outcome>> outcomes) {
    static Curve of(Policy policy, StockSimulation simulation, double[][] demand, int counted) {
        return new Curve(
                policy,
                policy.settings().stream()
                        .map(setting -> IntStream.range(0, demand.length)
                                .mapToObj(item -> simulation.run(demand[item], counted, policy.of(item, setting)))
                                .toList())
                        .toList());
    }

    /** Stock against fill rate over some items, an item as often as it is named. */
    List<Step> steps(int[] items) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            List<Outcome> each = outcomes.get(i);
            Outcome sum = Outcome.sum(IntStream.of(items).mapToObj(each::get).toList());
            steps.add(new Step(policy.settings().get(i), sum.fillRate(), sum.stock()));
        }
        return steps;
    }

    /** Stock at a fill rate, linear between the settings; NaN where no settings lie around it. */
    static double stockAt(List<Step> steps, double fillRate) {
        return between(steps, fillRate, Step::fillRate, Step::stock);
    }

    /** Fill rate with a stock, linear between the settings; NaN where no settings lie around it. */
    static double fillRateAt(List<Step> steps, double stock) {
        return between(steps, stock, Step::stock, Step::fillRate);
    }

    private static double between(
            List<Step> steps, double at, ToDoubleFunction<Step> along, ToDoubleFunction<Step> wanted) {
        for (int i = 1; i < steps.size(); i++) {
            Step left = steps.get(i - 1);
            Step right = steps.get(i);
            double from = along.applyAsDouble(left);
            double width = along.applyAsDouble(right) - from;
            if (from <= at && at <= from + width) {
                double share = width > 0 ? (at - from) / width : 0;
                return wanted.applyAsDouble(left) + share * (wanted.applyAsDouble(right) - wanted.applyAsDouble(left));
            }
        }
        return Double.NaN;
    }
}
