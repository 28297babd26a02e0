package io.trendloom.forecasting.training;

import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.holiday.Country;
import java.util.List;

/**
 * What is asked of a model.
 *
 * @param name in reports, say {@code lstm}
 * @param contextLength days of history that the network reads
 * @param horizon days forecast, at least 30
 * @param holidays countries whose holidays the network sees
 */
public record FitSettings(String name, int contextLength, int horizon, List<Country> holidays) {
    /** A model that sees no holidays. */
    public FitSettings(String name, int contextLength, int horizon) {
        this(name, contextLength, horizon, List.of());
    }

    public FitSettings {
        Period.requireHorizon(horizon);
        holidays = List.copyOf(holidays);
        if (name.isBlank() || contextLength < 1) {
            throw new IllegalArgumentException(
                    "A model needs a name (\"%s\") and a positive contextLength (%d).".formatted(name, contextLength));
        }
    }

    /** An LSTM that reads 30 days and forecasts 30. */
    public static FitSettings standard() {
        return new FitSettings("lstm", 30, 30);
    }

    /** The same under another name. */
    public FitSettings named(String other) {
        return new FitSettings(other, contextLength, horizon, holidays);
    }

    /** The same, reading so many days of history. */
    public FitSettings withContextLength(int days) {
        return new FitSettings(name, days, horizon, holidays);
    }

    /** The same, seeing the holidays of some countries. */
    public FitSettings withHolidays(List<Country> countries) {
        return new FitSettings(name, contextLength, horizon, countries);
    }
}
