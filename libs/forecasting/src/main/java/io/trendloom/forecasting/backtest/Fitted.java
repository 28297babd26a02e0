package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.forecast.Forecaster;
import java.io.IOException;

/** A fitted model; closing it frees what the forecaster holds, if it holds anything. */
public record Fitted(Forecaster forecaster) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        if (forecaster instanceof AutoCloseable held) {
            try {
                held.close();
            } catch (IOException | RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IOException("The model %s could not be closed.".formatted(forecaster.name()), failure);
            }
        }
    }
}
