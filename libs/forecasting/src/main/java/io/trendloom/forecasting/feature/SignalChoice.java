package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.SignalDays;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which outside series a network reads: those with at least {@value #LEAST_VALUES} values, all items together, at most
 * {@value #MOST}, the ones that speak of most items' days first. Exchange rates convert prices and are no series of demand.
 */
final class SignalChoice {
    static final int LEAST_VALUES = 28;
    static final int MOST = 8;
    private static final String RATES = "fx:";

    private SignalChoice() {}

    /** The choice by what was known at the end of a day. */
    static List<SignalScale> of(List<ItemHistory> items, long day) {
        Map<String, Candidate> candidates = new HashMap<>();
        for (ItemHistory item : items) {
            for (String name : item.signals().names()) {
                SignalDays days = item.signals().days(name);
                if (days != null && !name.startsWith(RATES)) {
                    candidates.computeIfAbsent(name, Candidate::new).add(days, day);
                }
            }
        }
        return candidates.values().stream()
                .filter(candidate -> candidate.values() >= LEAST_VALUES)
                .sorted(Comparator.comparingLong(Candidate::coverage).reversed().thenComparing(each -> each.name))
                .limit(MOST)
                .map(Candidate::scale)
                .sorted(Comparator.comparing(SignalScale::name))
                .toList();
    }

    /** What the series of one name come to. One that many items share counts for each of them, but its values once. */
    private static final class Candidate {
        private final String name;
        private final Map<SignalDays, double[]> seen = new IdentityHashMap<>();
        private long coverage;

        Candidate(String name) {
            this.name = name;
        }

        void add(SignalDays days, long upTo) {
            double[] values =
                    seen.computeIfAbsent(days, unseen -> unseen.upTo(upTo).toArray());
            coverage += values.length;
        }

        int values() {
            return seen.values().stream().mapToInt(values -> values.length).sum();
        }

        long coverage() {
            return coverage;
        }

        SignalScale scale() {
            double[] all = seen.values().stream()
                    .flatMapToDouble(Arrays::stream)
                    .sorted()
                    .toArray();
            double mean = Arrays.stream(all).average().orElse(0);
            double variance = Arrays.stream(all)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            return new SignalScale(name, mean, variance > 0 ? Math.sqrt(variance) : 1);
        }
    }
}
