package io.trendloom.decisions.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a trial found.
 *
 * @param from first day, yyyy-mm-dd
 * @param days simulated, the first {@code uncounted} of which are not counted
 * @param items simulated
 * @param leadTime days from an order to its arrival
 * @param reviewDays days between orders
 * @param ways reordering by the model, then the rules
 * @param comparisons stock of the model's orders against each rule's at equal fill rates
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
    private static final List<Double> FILL_RATES = List.of(0.8, 0.85, 0.9, 0.95, 0.98);
    private static final int DRAWS = 1000;
    private static final double TAIL = 0.025;

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
                        .flatMap(rival -> FILL_RATES.stream()
                                .flatMap(rate -> comparison(curves.getFirst(), rival, rate, all, seed)))
                        .toList());
    }

    private static Stream<Comparison> comparison(Curve ours, Curve rival, double fillRate, int[] all, long seed) {
        double ratio = ratio(ours, rival, fillRate, all);
        if (Double.isNaN(ratio)) {
            return Stream.empty();
        }
        Random random = new Random(seed);
        double[] drawn = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> ratio(
                        ours,
                        rival,
                        fillRate,
                        random.ints(all.length, 0, all.length).toArray()))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return Stream.of(new Comparison(rival.policy().name(), fillRate, ratio, at(drawn, TAIL), at(drawn, 1 - TAIL)));
    }

    private static double ratio(Curve ours, Curve rival, double fillRate, int[] items) {
        return Curve.stockAt(ours.steps(items), fillRate) / Curve.stockAt(rival.steps(items), fillRate);
    }

    private static double at(double[] sorted, double level) {
        return sorted[(int) Math.round(level * (sorted.length - 1))];
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
     * Stock of the model's orders against a rule's at the same fill rate.
     *
     * @param ratio below 1: the model needs less
     * @param low lower end of the 95 % interval over 1,000 draws of the items
     * @param high upper end
     */
    public record Comparison(String rule, double fillRate, double ratio, double low, double high) {}
}
