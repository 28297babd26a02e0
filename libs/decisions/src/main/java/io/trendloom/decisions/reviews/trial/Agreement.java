package io.trendloom.decisions.reviews.trial;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How far the topics that were found agree with those that were planted, over texts that have both. */
record Agreement(Map<String, Map<String, Integer>> counts) {
    /** Counts pairs of a found and a planted topic. */
    static Agreement of(List<Map.Entry<String, String>> pairs) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        pairs.forEach(pair -> counts.computeIfAbsent(pair.getKey(), unseen -> new LinkedHashMap<>())
                .merge(pair.getValue(), 1, Integer::sum));
        return new Agreement(counts);
    }

    /** The share of texts whose planted topic is the most frequent of the found one. */
    double purity() {
        return (double) counts.values().stream()
                        .mapToInt(row -> Collections.max(row.values()))
                        .sum()
                / sum(counts.values());
    }

    /** The Rand index, adjusted for chance (L. Hubert, P. Arabie, "Comparing partitions", 1985). */
    double adjustedRand() {
        Map<String, Integer> planted = planted();
        double cells = counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(Agreement::pairs)
                .sum();
        double rows = counts.values().stream()
                .mapToDouble(row -> pairs(sum(List.of(row))))
                .sum();
        double columns = planted.values().stream().mapToDouble(Agreement::pairs).sum();
        double chance = rows * columns / pairs(sum(counts.values()));
        return (cells - chance) / ((rows + columns) / 2 - chance);
    }

    /** Planted topics that are most of some found topic, which has at least half of them. */
    List<String> recovered() {
        Map<String, Integer> planted = planted();
        return counts.values().stream()
                .filter(row -> {
                    int most = Collections.max(row.values());
                    return 2 * most > sum(List.of(row)) && 2 * most >= Objects.requireNonNull(planted.get(top(row)));
                })
                .map(Agreement::top)
                .distinct()
                .toList();
    }

    private Map<String, Integer> planted() {
        Map<String, Integer> planted = new LinkedHashMap<>();
        counts.values().forEach(row -> row.forEach((name, count) -> planted.merge(name, count, Integer::sum)));
        return planted;
    }

    /** The most frequent. */
    static String top(Map<String, Integer> row) {
        return Collections.max(row.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private static int sum(Collection<Map<String, Integer>> rows) {
        return rows.stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static double pairs(int count) {
        return count * (count - 1.0) / 2;
    }
}
