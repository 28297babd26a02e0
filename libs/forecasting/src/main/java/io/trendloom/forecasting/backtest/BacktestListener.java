package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.forecast.ItemForecast;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Follows a backtest. */
public interface BacktestListener {
    /** Hears nothing. */
    BacktestListener NONE = new BacktestListener() {
        @Override
        public void begins(String model, LocalDate cutoff) {}

        @Override
        public void forecasted(String model, LocalDate cutoff, List<ItemForecast> forecasts) {}
    };

    /** A model is about to be fitted at a cutoff. */
    void begins(String model, LocalDate cutoff);

    /** A model cannot be learned at a cutoff and is left out of the report. */
    default void leftOut(String model, LocalDate cutoff, String reason) {}

    /** A model has answered for every item judged at a cutoff; what was forecast is not kept. */
    void forecasted(String model, LocalDate cutoff, List<ItemForecast> forecasts) throws IOException;

    /** A model that forecasts no demand has answered for every item judged at a cutoff; only its trends mean anything. */
    default void forecastedTrends(String model, LocalDate cutoff, List<ItemForecast> forecasts) throws IOException {}
}
