package io.trendloom.forecasting.drift;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the items that a model learned from spread over a feature.
 *
 * @param edges upper ends of all bins but the last, ascending: those of equally many items, fewer where values tie
 * @param counts items in each bin: up to an edge, and last those above all edges; items whose value is not known are left out
 */
public record Bins(List<Double> edges, List<Integer> counts) {
    /** Fewest items that a bin is meant to hold, so that chance alone does not move it much. */
    private static final int ITEMS = 20;

    private static final int MOST = 10;

    public Bins {
        edges = List.copyOf(edges);
        counts = List.copyOf(counts);
        if (counts.size() != edges.size() + 1) {
            throw new IllegalArgumentException("The bins of %d edges must be %d, not %d."
                    .formatted(edges.size(), edges.size() + 1, counts.size()));
        }
    }

    static Bins of(double[] values) {
        double[] known = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        int wanted = Math.clamp(known.length / ITEMS, 2, MOST);
        List<Double> edges = known.length == 0
                ? List.of()
                : IntStream.range(1, wanted)
                        .mapToObj(bin -> known[bin * known.length / wanted])
                        .distinct()
                        .toList();
        return new Bins(edges, count(edges, values));
    }

    /** How many of these values fall into each bin. */
    List<Integer> count(double[] values) {
        return count(edges, values);
    }

    private static List<Integer> count(List<Double> edges, double[] values) {
        Integer[] counts = new Integer[edges.size() + 1];
        Arrays.fill(counts, 0);
        for (double value : values) {
            if (!Double.isNaN(value)) {
                counts[bin(edges, value)]++;
            }
        }
        return List.of(counts);
    }

    private static int bin(List<Double> edges, double value) {
        int bin = 0;
        while (bin < edges.size() && value > edges.get(bin)) {
            bin++;
        }
        return bin;
    }
}
