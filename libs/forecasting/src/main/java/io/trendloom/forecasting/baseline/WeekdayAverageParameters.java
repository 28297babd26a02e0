package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.trend.TrendClass;
import java.util.List;

/**
 * What {@link WeekdayAverage} learned of a shop; declarative, so that it can be kept as JSON.
 *
 * @param longestHorizon days
 * @param weekdayProfile demand of Monday … Sunday against the average open day, 7 numbers
 * @param volumeLimits averages (units an open day) that part the items into thirds, 2 numbers
 * @param thirds what was seen of items with low, middle and high averages
 * @param launches what was seen of items that had not sold yet
 */
public record WeekdayAverageParameters(
        int longestHorizon,
        List<Double> weekdayProfile,
        List<Double> volumeLimits,
        List<Third> thirds,
        Launches launches) {
    /** Number of groups of items by volume. */
    public static final int THIRDS = 3;

    public WeekdayAverageParameters {
        Period.requireHorizon(longestHorizon);
        weekdayProfile = Numbers.checked("weekdayProfile", weekdayProfile, 7);
        volumeLimits = Numbers.checked("volumeLimits", volumeLimits, THIRDS - 1);
        thirds = List.copyOf(thirds);
        if (thirds.size() != THIRDS) {
            throw new IllegalArgumentException("There must be %d thirds, not %d.".formatted(THIRDS, thirds.size()));
        }
    }

    /** The group of an average, in units an open day. */
    int third(double average) {
        return average <= volumeLimits.get(0) ? 0 : average <= volumeLimits.get(1) ? 1 : 2;
    }

    /**
     * One group of items.
     *
     * @param ratios quantiles of (total sold + 1) / (total expected + 1) over each of {@link Period#ALL}, 7 × 21
     * @param trend shares of the trend classes
     */
    public record Third(List<List<Double>> ratios, List<Double> trend) {
        public Third {
            ratios = Numbers.checkedRows("ratios", ratios, Period.ALL.size(), QuantileLevels.TOTALS);
            trend = Numbers.checked("trend", trend, TrendClass.COUNT);
        }
    }

    /**
     * How items sold from their first sale on.
     *
     * @param day quantiles of the average open day of an item's first 30 days, in units, 9 numbers
     * @param mean its mean
     * @param periods quantiles of the units of each of {@link Period#ALL} per open day, 7 × 21
     * @param trend shares of the trend classes
     */
    public record Launches(List<Double> day, double mean, List<List<Double>> periods, List<Double> trend) {
        public Launches {
            day = Numbers.checked("day", day, QuantileLevels.DAILY);
            Numbers.checked("mean", List.of(mean), 1);
            periods = Numbers.checkedRows("periods", periods, Period.ALL.size(), QuantileLevels.TOTALS);
            trend = Numbers.checked("trend", trend, TrendClass.COUNT);
        }
    }
}
