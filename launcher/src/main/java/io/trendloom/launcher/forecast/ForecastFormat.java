package io.trendloom.launcher.forecast;

/** How forecasts are written. */
enum ForecastFormat {
    table,
    csv,
    json
}
