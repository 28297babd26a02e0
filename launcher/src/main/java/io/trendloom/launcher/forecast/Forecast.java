package io.trendloom.launcher.forecast;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An item's forecast as forecast-worker answers it, in units.
 *
 * @param horizon the days after the cutoff
 * @param coldStart whether the item had not sold by the cutoff
 */
public record Forecast(
        String itemId, String modelId, LocalDate cutoff, List<Day> horizon, Trend trend, boolean coldStart) {
    public Forecast {
        horizon = List.copyOf(horizon);
    }

    /** Demand of one day; quantiles by level, as in {@code 0.1}. */
    public record Day(LocalDate day, Map<String, Double> quantiles, double mean, Classes trend) {
        double quantile(String level) {
            Double value = quantiles.get(level);
            if (value == null) {
                throw new IllegalArgumentException("The forecast of %s has no quantile %s.".formatted(day, level));
            }
            return value;
        }
    }

    /** Where the item is heading over the four weeks after the cutoff. */
    public record Trend(String label, Classes probabilities) {}

    /** The probability of each trend class. */
    public record Classes(
            double growth,
            double stable,
            double decline,
            @JsonProperty("volatile") double volatility) {}
}
