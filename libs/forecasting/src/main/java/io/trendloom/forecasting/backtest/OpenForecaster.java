package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.artifact.BundleForecaster;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.List;

/** A forecaster under another name, with what it holds until it is closed. */
record OpenForecaster(String name, Forecaster answers, Runnable letGo) implements Forecaster, AutoCloseable {
    OpenForecaster(String name, BundleForecaster bundle) {
        this(name, bundle, bundle::close);
    }

    @Override
    public int longestHorizon() {
        return answers.longestHorizon();
    }

    @Override
    public List<ItemForecast> forecast(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int horizon) {
        return answers.forecast(items, calendar, cutoff, horizon);
    }

    @Override
    public void close() {
        letGo.run();
    }
}
