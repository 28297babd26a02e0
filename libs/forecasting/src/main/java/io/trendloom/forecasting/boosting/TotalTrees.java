package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.forecast.Period;
import java.util.List;

/**
 * What {@link BoostedTotals} has learned; declarative, so that it can be kept as JSON.
 *
 * @param weekdayProfile demand of Monday … Sunday against the average open day, 7 numbers
 * @param periods log ratio of the units of each of {@link Period#ALL} to those expected
 * @param trend classes
 */
public record TotalTrees(List<Double> weekdayProfile, List<LevelForests> periods, Forest trend) {
    public TotalTrees {
        weekdayProfile = List.copyOf(weekdayProfile);
        periods = List.copyOf(periods);
        if (periods.size() != Period.ALL.size()) {
            throw new IllegalArgumentException(
                    "There must be trees for %d periods, not for %d.".formatted(Period.ALL.size(), periods.size()));
        }
    }
}
