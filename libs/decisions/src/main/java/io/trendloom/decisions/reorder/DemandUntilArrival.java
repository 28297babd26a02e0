package io.trendloom.decisions.reorder;

import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import java.util.LinkedHashMap;
import java.util.Map;

/** Demand of an item over days of which is not known how many there are: a mixture over lead times. */
final class DemandUntilArrival {
    private static final int HALVINGS = 60;

    private final Map<Quantiles, Double> parts = new LinkedHashMap<>();

    /**
     * From the day after the cutoff on.
     *
     * @param days before the order is made and after it has arrived, in all
     */
    DemandUntilArrival(ItemForecast forecast, LeadTime leadTime, int days) {
        leadTime.shares().forEach((lead, share) -> parts.merge(forecast.demandOver(lead + days), share, Double::sum));
    }

    /** Probability that no more is wanted than some units. */
    double atMost(double units) {
        return parts.entrySet().stream()
                .mapToDouble(part -> part.getValue() * atMost(part.getKey(), units))
                .sum();
    }

    /** The units that suffice with a probability. */
    double quantile(double level) {
        double low = parts.keySet().stream()
                .mapToDouble(part -> part.at(level))
                .min()
                .orElseThrow();
        double high = parts.keySet().stream()
                .mapToDouble(part -> part.at(level))
                .max()
                .orElseThrow();
        for (int i = 0; i < HALVINGS && high > low; i++) {
            double middle = (low + high) / 2;
            if (atMost(middle) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Linear between the quantiles; below the lowest from 0 on, and nothing is promised beyond the highest. */
    static double atMost(Quantiles quantiles, double units) {
        int last = quantiles.size() - 1;
        if (units >= quantiles.value(last)) {
            return quantiles.level(last);
        }
        int above = 0;
        while (quantiles.value(above) <= units) {
            above++;
        }
        double from = above == 0 ? 0 : quantiles.value(above - 1);
        double level = above == 0 ? 0 : quantiles.level(above - 1);
        return level + (quantiles.level(above) - level) * (units - from) / (quantiles.value(above) - from);
    }
}
