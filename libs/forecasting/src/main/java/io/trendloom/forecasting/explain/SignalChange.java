package io.trendloom.forecasting.explain;

import io.trendloom.forecasting.series.AlteredHistory;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.Signals;
import java.time.LocalDate;

/**
 * Another value of an outside series on some days, past or to come.
 *
 * @param name of the series
 * @param value in the series' own unit
 * @param from first day
 * @param to last day
 */
public record SignalChange(String name, double value, LocalDate from, LocalDate to) {
    private static final double ON = 1;

    public SignalChange {
        if (name.isBlank() || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "A signal needs a name (\"%s\") and a finite value (%s).".formatted(name, value));
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The signal %s must end (%s) on the day on which it begins (%s) or later."
                            .formatted(name, to, from));
        }
    }

    /** A promotion. */
    public static SignalChange promotion(LocalDate from, LocalDate to) {
        return new SignalChange(Signals.PROMOTION, ON, from, to);
    }

    /** The item with this value, as if it had always been known. */
    public ItemHistory shown(ItemHistory known) {
        return AlteredHistory.of(known).signalled(name, from, to, value).build();
    }
}
