package io.trendloom.forecasting.explain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the groups moved one number of a forecast away from its reference; their shares add up to the difference.
 *
 * @param forecast the number as forecast
 * @param reference what it would be if nothing of the groups were known
 * @param groups share of each group
 */
public record Contributions(double forecast, double reference, Map<FeatureGroup, Double> groups) {
    public Contributions {
        groups = Collections.unmodifiableMap(new EnumMap<>(groups));
    }

    /** From the number under each coalition of groups. */
    static Contributions of(double[] worth) {
        double[] values = Shapley.values(worth, FeatureGroup.COUNT);
        Map<FeatureGroup, Double> groups = new EnumMap<>(FeatureGroup.class);
        for (FeatureGroup group : FeatureGroup.values()) {
            groups.put(group, values[group.ordinal()]);
        }
        return new Contributions(worth[worth.length - 1], worth[0], groups);
    }

    /** The share of a group. */
    public double of(FeatureGroup group) {
        return groups.getOrDefault(group, 0.0);
    }
}
