package io.trendloom.launcher.forecast;

/** Writes forecasts one after the other. */
interface ForecastWriter extends Forecasts.Reader {
    /** What comes before the first one. */
    default void begin() {}

    /** What comes after the last one. */
    default void end() {}
}
