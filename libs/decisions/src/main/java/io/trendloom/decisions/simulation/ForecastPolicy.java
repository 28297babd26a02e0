package io.trendloom.decisions.simulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Order up to the forecast's quantile at a service level, anew at each review.
 *
 * @param levels units by service level, review and item
 */
record ForecastPolicy(String name, Map<Double, double[][]> levels) implements Policy {
    /** Service levels that are tried. */
    static final List<Double> SERVICE = List.of(0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99);

    @Override
    public List<Double> settings() {
        return SERVICE;
    }

    @Override
    public Replenishment of(int item, double setting) {
        double[][] units = Objects.requireNonNull(levels.get(setting), "a setting that is tried");
        return (review, position) -> Policy.upTo(units[review][item], position);
    }
}
