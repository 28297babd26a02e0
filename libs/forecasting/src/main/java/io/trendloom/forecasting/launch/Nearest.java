package io.trendloom.forecasting.launch;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The live items most like another.
 *
 * @param items the nearest first
 * @param likeness of each; larger is nearer
 */
@SuppressWarnings("ArrayRecordComponent")
record Nearest(List<LiveItem> items, double[] likeness) {
    static final int FEW = 10;
    static final int MANY = 40;

    static Nearest of(List<LiveItem> all, ToDoubleFunction<LiveItem> like, int most) {
        double[] likeness = all.stream().mapToDouble(like).toArray();
        double least = least(likeness, most);
        int[] order = IntStream.range(0, likeness.length)
                .filter(i -> likeness[i] >= least)
                .boxed()
                .sorted((one, other) -> Double.compare(likeness[other], likeness[one]))
                .mapToInt(Integer::intValue)
                .limit(most)
                .toArray();
        return new Nearest(
                Arrays.stream(order).mapToObj(all::get).toList(),
                Arrays.stream(order).mapToDouble(i -> likeness[i]).toArray());
    }

    private static double least(double[] likeness, int most) {
        double[] known = Arrays.stream(likeness)
                .filter(like -> !Double.isNaN(like))
                .sorted()
                .toArray();
        return known.length == 0 ? Double.POSITIVE_INFINITY : known[Math.max(0, known.length - most)];
    }

    /** The first of them. */
    Nearest first(int count) {
        int kept = Math.min(count, items.size());
        return new Nearest(items.subList(0, kept), Arrays.copyOf(likeness, kept));
    }

    /** Mean of what is known of them, weighted by a function of their place; NaN where nothing is. */
    double mean(ToDoubleFunction<LiveItem> of, WeightOfPlace weight) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < items.size(); i++) {
            double value = of.applyAsDouble(items.get(i));
            if (Double.isFinite(value)) {
                double counts = weight.at(i);
                sum += counts * value;
                weights += counts;
            }
        }
        return weights > 0 ? sum / weights : Double.NaN;
    }

    /** What an item counts for by its place. */
    @FunctionalInterface
    interface WeightOfPlace {
        double at(int place);
    }
}
