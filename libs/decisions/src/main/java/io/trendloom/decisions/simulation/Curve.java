package io.trendloom.decisions.simulation;

import java.util.ArrayList;
import java.util.List;
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
    List<Point> points(int[] items) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            List<Outcome> each = outcomes.get(i);
            Outcome sum = Outcome.sum(IntStream.of(items).mapToObj(each::get).toList());
            points.add(new Point(policy.settings().get(i), sum.fillRate(), sum.stock()));
        }
        return points;
    }

    /** Stock at a fill rate, linear between the settings; NaN where no settings lie around it. */
    static double stockAt(List<Point> points, double fillRate) {
        for (int i = 1; i < points.size(); i++) {
            Point left = points.get(i - 1);
            Point right = points.get(i);
            if (left.fillRate() <= fillRate && fillRate <= right.fillRate()) {
                double width = right.fillRate() - left.fillRate();
                double share = width > 0 ? (fillRate - left.fillRate()) / width : 0;
                return left.stock() + share * (right.stock() - left.stock());
            }
        }
        return Double.NaN;
    }

    /**
     * A policy under one setting.
     *
     * @param fillRate share of the units wanted that were served
     * @param stock units on hand, mean over the days, of all items together
     */
    record Point(double setting, double fillRate, double stock) {}
}
