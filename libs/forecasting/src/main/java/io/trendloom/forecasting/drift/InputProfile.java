package io.trendloom.forecasting.drift;

import io.trendloom.forecasting.series.ItemHistory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the items looked like that a model learned from: those with a unit in the 91 days up to its cutoff.
 *
 * @param cutoff last day of the data, as an ISO 8601 date
 * @param items items counted
 * @param bins by the feature's label
 */
public record InputProfile(String cutoff, int items, Map<String, Bins> bins) {
    private static final int LIVE = 91;

    public InputProfile {
        LocalDate.parse(cutoff);
        bins = Map.copyOf(bins);
    }

    /** The items as known at a cutoff. */
    public static InputProfile of(List<ItemHistory> items, LocalDate cutoff) {
        List<ItemHistory> live = live(items, cutoff);
        Map<String, Bins> bins = new TreeMap<>();
        for (InputFeature feature : InputFeature.values()) {
            bins.put(feature.label(), Bins.of(values(feature, live, cutoff)));
        }
        return new InputProfile(cutoff.toString(), live.size(), bins);
    }

    /** Counts other items, as known at a cutoff of theirs, in these bins. */
    public InputCounts count(List<ItemHistory> items, LocalDate at) {
        List<ItemHistory> live = live(items, at);
        Map<String, List<Integer>> counts = new TreeMap<>();
        for (InputFeature feature : InputFeature.values()) {
            Bins known = bins.get(feature.label());
            if (known != null) {
                counts.put(feature.label(), known.count(values(feature, live, at)));
            }
        }
        return new InputCounts(live.size(), counts);
    }

    /** How far each feature has moved that is known on both sides, by its label, in the order of {@link InputFeature}. */
    public Map<String, StabilityIndex> drift(InputCounts now) {
        Map<String, StabilityIndex> drift = new LinkedHashMap<>();
        for (InputFeature feature : InputFeature.values()) {
            Bins known = bins.get(feature.label());
            List<Integer> counts = now.counts().get(feature.label());
            if (known != null
                    && counts != null
                    && StabilityIndex.sum(known.counts()) > 0
                    && StabilityIndex.sum(counts) > 0) {
                drift.put(feature.label(), StabilityIndex.of(known.counts(), counts));
            }
        }
        return drift;
    }

    private static List<ItemHistory> live(List<ItemHistory> items, LocalDate cutoff) {
        long last = cutoff.toEpochDay();
        return items.stream()
                .filter(item -> item.units(last - LIVE + 1, last) > 0)
                .toList();
    }

    private static double[] values(InputFeature feature, List<ItemHistory> items, LocalDate cutoff) {
        return items.stream()
                .mapToDouble(item -> feature.of(item, cutoff.toEpochDay()))
                .toArray();
    }
}
