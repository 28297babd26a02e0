package io.trendloom.forecasting.training;

import io.trendloom.forecasting.forecast.Period;

/**
 * What is asked of a model.
 *
 * @param name in reports, say {@code lstm}
 * @param contextLength days of history that the network reads
 * @param horizon days forecast, at least 30
 */
public record FitSettings(String name, int contextLength, int horizon) {
    public FitSettings {
        Period.requireHorizon(horizon);
        if (name.isBlank() || contextLength < 1) {
            throw new IllegalArgumentException(
                    "A model needs a name (\"%s\") and a positive contextLength (%d).".formatted(name, contextLength));
        }
    }

    /** An LSTM that reads 30 days and forecasts 30. */
    public static FitSettings standard() {
        return new FitSettings("lstm", 30, 30);
    }
}
