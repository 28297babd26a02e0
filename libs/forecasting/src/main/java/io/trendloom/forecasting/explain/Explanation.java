package io.trendloom.forecasting.explain;

import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.trend.TrendClass;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What moved an item's forecast.
 *
 * @param forecast the forecast explained
 * @param days length of the total, from the day after the cutoff
 * @param mean of the expected total, in units
 * @param median of the total's median, in units
 * @param trend of the probability of each class
 */
public record Explanation(
        ItemForecast forecast,
        int days,
        Contributions mean,
        Contributions median,
        Map<TrendClass, Contributions> trend) {
    public Explanation {
        trend = Map.copyOf(trend);
    }

    /** The groups, those that moved the expected total most first. */
    public List<FeatureGroup> ranked() {
        return Stream.of(FeatureGroup.values())
                .sorted(Comparator.comparingDouble(group -> -Math.abs(mean.of(group))))
                .toList();
    }
}
