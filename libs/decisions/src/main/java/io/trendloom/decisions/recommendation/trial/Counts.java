package io.trendloom.decisions.recommendation.trial;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How often items came together in sets of items.
 *
 * @param items ids
 * @param numbers of the items, by id
 * @param both by two numbers; on the diagonal how often one came at all
 */
record Counts(List<String> items, Map<String, Integer> numbers, float[][] both) {
    static Counts of(Collection<? extends Collection<String>> sets) {
        List<String> items =
                sets.stream().flatMap(Collection::stream).distinct().sorted().toList();
        Map<String, Integer> numbers = new HashMap<>();
        items.forEach(item -> numbers.put(item, numbers.size()));
        float[][] both = new float[items.size()][items.size()];
        for (Collection<String> set : sets) {
            int[] members = set.stream()
                    .mapToInt(item -> Objects.requireNonNull(numbers.get(item)))
                    .toArray();
            for (int one : members) {
                for (int other : members) {
                    both[one][other]++;
                }
            }
        }
        return new Counts(items, numbers, both);
    }

    /** Cosine of two items, shrunk. */
    double cosine(int one, int other, double shrink) {
        return both[one][other] / (Math.sqrt((double) both[one][one] * both[other][other]) + shrink);
    }
}
