package io.trendloom.forecast.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gauges of how past forecasts did and of how far the items have moved from what the model learned. */
@ApplicationScoped
public class AccuracyMetrics {
    private final MeterRegistry registry;
    private final Map<Tags, Double> accuracy = new ConcurrentHashMap<>();
    private final Map<Tags, Double> drift = new ConcurrentHashMap<>();

    AccuracyMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * How the newest forecasts of record did.
     *
     * @param days after the cutoff
     * @param forecaster the model or what it is compared with
     * @param values by the metric's name
     */
    public void scored(int days, String forecaster, Map<String, Double> values) {
        values.forEach((metric, value) -> set(
                "trendloom.accuracy",
                accuracy,
                Tags.of("days", Integer.toString(days), "forecaster", forecaster, "metric", metric),
                value));
    }

    /** The population stability index of an input. */
    public void drifted(String feature, double psi) {
        set("trendloom.drift.psi", drift, Tags.of("feature", feature), psi);
    }

    private void set(String name, Map<Tags, Double> values, Tags tags, double value) {
        if (values.put(tags, value) == null) {
            Gauge.builder(name, () -> values.getOrDefault(tags, Double.NaN))
                    .tags(tags)
                    .register(registry);
        }
    }
}
