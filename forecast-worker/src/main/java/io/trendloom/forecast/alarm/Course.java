package io.trendloom.forecast.alarm;

import io.trendloom.forecasting.forecast.ItemTrend;
import io.trendloom.forecasting.trend.TrendClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The trend class that an item is in. It takes a clear forecast to enter one, and one as clear to leave it: between the two an item
 * stays where it is, so that it does not turn to and fro with each forecast.
 *
 * @param since cutoff of the forecast that said so first
 */
record Course(TrendClass trend, LocalDate since) {

    /** Where an item is after a forecast; null as long as no forecast was clear. */
    static @Nullable Course after(@Nullable Course before, ItemTrend now, LocalDate cutoff, AlarmConfig config) {
        boolean clear = now.probabilities().of(now.label()) >= config.turnedProbability();
        if (before == null) {
            return clear ? new Course(now.label(), cutoff) : null;
        }
        boolean left = now.probabilities().of(before.trend()) <= config.leftProbability();
        boolean later = cutoff.isAfter(before.since());
        return clear && left && later && now.label() != before.trend() ? new Course(now.label(), cutoff) : before;
    }
}
