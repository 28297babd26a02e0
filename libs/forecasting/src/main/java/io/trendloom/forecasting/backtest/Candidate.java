package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.training.ShopData;
import java.io.IOException;

/** A model that is fitted anew at each cutoff. */
public interface Candidate {
    /** Name in reports, say {@code weekday-average}. */
    String name();

    /** Whether it forecasts demand; otherwise only what it says of trends is judged. */
    default boolean tellsDemand() {
        return true;
    }

    /** Whether it reads what is written of items. */
    default boolean readsTexts() {
        return false;
    }

    /**
     * Learns from what a shop knew at a cutoff. A forecaster that holds resources is an {@link AutoCloseable}.
     *
     * @param horizon longest horizon that will be asked for, in days
     * @param seed equal seeds fit alike
     */
    Forecaster fit(ShopData data, int horizon, long seed) throws IOException;
}
