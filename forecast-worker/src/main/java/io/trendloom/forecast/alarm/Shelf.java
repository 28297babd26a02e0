package io.trendloom.forecast.alarm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an item's stock lasts.
 *
 * @param low whether it was told that it does not, and has not recovered since
 * @param told cutoff at which it was told last; null: never
 */
record Shelf(boolean low, @Nullable LocalDate told) {
    static final Shelf FULL = new Shelf(false, null);

    /**
     * After a forecast; it is told if its cutoff is that of {@link #told}.
     *
     * @param risk probability that stock does not last
     */
    Shelf after(double risk, LocalDate cutoff, AlarmConfig config) {
        if (risk >= config.stockOutProbability() && isDue(cutoff, config)) {
            return new Shelf(true, cutoff);
        }
        return risk <= config.recoveredProbability() ? new Shelf(false, told) : this;
    }

    private boolean isDue(LocalDate cutoff, AlarmConfig config) {
        return told == null
                || (low ? !told.plusDays(config.stockOutAgainDays()).isAfter(cutoff) : told.isBefore(cutoff));
    }
}
