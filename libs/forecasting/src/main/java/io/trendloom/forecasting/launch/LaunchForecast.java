package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.forecast.Quantiles;

/** Units of an item's first 28 days. */
public record LaunchForecast(Quantiles quantiles, double mean) {}
