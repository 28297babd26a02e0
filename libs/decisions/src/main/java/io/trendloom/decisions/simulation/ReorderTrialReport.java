package io.trendloom.decisions.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a trial found.
 *
 * @param from first day, yyyy-mm-dd
 * @param days simulated, the first {@code uncounted} of which are not counted
 * @param items simulated
 * @param leadTime days from an order to its arrival
 * @param reviewDays days between orders
 * @param ways reordering by the model, then the rules
 * @param comparisons the model's orders against each rule's at equal fill rates, and at equal stock
 */
public record ReorderTrialReport(
        String from,
        int days,
        int uncounted,
        int items,
        int leadTime,
        int reviewDays,
        List<Way> ways,
        List<Comparison> comparisons) {
    static ReorderTrialReport of(Schedule schedule, LocalDate start, List<Curve> curves, long seed) {
        int items = curves.getFirst().outcomes().getFirst().size();
        int[] all = IntStream.range(0, items).toArray();
        return new ReorderTrialReport(
                start.plusDays(1).toString(),
                schedule.days(),
                schedule.covered(),
                items,
                schedule.simulation().leadTime(),
                schedule.simulation().reviewDays(),
                curves.stream()
                        .map(curve -> new Way(curve.policy().name(), curve.steps(all)))
                        .toList(),
                curves.stream()
                        .skip(1)
                        .flatMap(rule -> new CurveComparison(curves.getFirst(), rule, seed).all())
                        .toList());
    }

    /**
     * One way to reorder.
     *
     * @param curve stock against fill rate
     */
    public record Way(String name, List<Step> curve) {}

    /**
     * A way under one setting.
     *
     * @param setting service level, or safety factor
     * @param fillRate share of the units wanted that were served
     * @param stock units on hand, mean over the days, of all items together
     */
    public record Step(double setting, double fillRate, double stock) {}

    /**
     * The model's orders against a rule's.
     *
     * @param fillRate of the rule
     * @param stock of the model at the same fill rate, by the rule's; below 1: the model needs less
     * @param gain of fill rate with the stock that the rule needs for its own; above 0: the model serves more
     */
    public record Comparison(String rule, double fillRate, Interval stock, Interval gain) {}

    /**
     * A figure with its 95 % interval over 1,000 draws of the items.
     *
     * @param low lower end
     * @param high upper end
     */
    public record Interval(double value, double low, double high) {}
}
