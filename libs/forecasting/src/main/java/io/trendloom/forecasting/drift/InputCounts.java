package io.trendloom.forecasting.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Items at a cutoff, counted in the bins of a profile; counts of several parts of a shop add up.
 *
 * @param items items counted
 * @param counts in each bin, by the feature's label
 */
public record InputCounts(int items, Map<String, List<Integer>> counts) {
    /** No items. */
    public static final InputCounts NONE = new InputCounts(0, Map.of());

    public InputCounts {
        counts = Map.copyOf(counts);
    }

    /** Both together. */
    public InputCounts plus(InputCounts other) {
        Map<String, List<Integer>> sums = new TreeMap<>(counts);
        other.counts.forEach((feature, more) -> sums.merge(feature, more, InputCounts::sum));
        return new InputCounts(items + other.items, sums);
    }

    private static List<Integer> sum(List<Integer> one, List<Integer> other) {
        List<Integer> sum = new ArrayList<>();
        for (int bin = 0; bin < one.size(); bin++) {
            sum.add(one.get(bin) + other.get(bin));
        }
        return sum;
    }
}
