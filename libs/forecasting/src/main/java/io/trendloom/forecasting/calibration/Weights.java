package io.trendloom.forecasting.calibration;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;

/**
 * What a method counts for against the others of a blend; none is negative, and one at least is above 0.
 *
 * @param days in the quantiles, means and trends of days
 * @param periods in the quantiles of totals and weeks
 * @param trend in the item's trend; absent in JSON of older releases, where it is as {@code periods}
 */
public record Weights(
        double days,
        double periods,

        @JacksonInject(value = Weights.ABSENT, useInput = OptBoolean.TRUE)
        double trend) {
    /** Names the number that a reader of JSON injects for an absent {@code trend}: NaN. */
    public static final String ABSENT = "absentTrendWeight";

    public Weights {
        trend = Double.isNaN(trend) ? periods : trend;
        double sum = days + periods + trend;
        if (!(days >= 0 && periods >= 0 && trend >= 0 && sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException(
                    "The weights for days (%s), periods (%s) and the trend (%s) must be finite, not negative, and one above 0. Maybe leave the method out."
                            .formatted(days, periods, trend));
        }
    }

    /** The same weight for all. */
    public static Weights of(double weight) {
        return new Weights(weight, weight, weight);
    }
}
