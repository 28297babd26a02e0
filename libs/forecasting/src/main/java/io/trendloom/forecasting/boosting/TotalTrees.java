package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.forecast.Period;
import java.util.List;
import java.util.stream.Stream;

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

    /** Refuses trees that read more of an item than is there. */
    void requireWidths(int ofPeriods, int ofTrend) {
        require(periods.stream().flatMap(levels -> levels.forests().stream()), ofPeriods);
        require(Stream.of(trend), ofTrend);
    }

    private static void require(Stream<Forest> forests, int width) {
        int read = forests.mapToInt(Forest::leastWidth).max().orElse(0);
        if (read > width) {
            throw new IllegalArgumentException(
                    "The trees read %d numbers of an item, and there are %d. Maybe they were grown on other features."
                            .formatted(read, width));
        }
    }
}
