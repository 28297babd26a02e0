package io.trendloom.forecasting.boosting;

import java.util.List;

/**
 * What {@link Gbm} has learned.
 *
 * @param days log ratio of a day's units to those expected
 * @param periods the same of each of {@link io.trendloom.forecasting.forecast.Period#ALL}
 * @param mean ratio of the expected total of 30 days
 * @param trend classes
 */
record Trees(LevelForests days, List<LevelForests> periods, Forest mean, Forest trend) {
    Trees {
        periods = List.copyOf(periods);
    }
}
