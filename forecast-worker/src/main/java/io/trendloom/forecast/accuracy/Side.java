package io.trendloom.forecast.accuracy;

import io.trendloom.forecasting.baseline.WeekdayAverage;

/** Whose forecasts are judged. */
enum Side {
    /** The model of the run of record. */
    MODEL("model"),
    /** The weekday average as fitted at the same cutoff. */
    WEEKDAY_AVERAGE(WeekdayAverage.NAME);

    private final String label;

    Side(String label) {
        this.label = label;
    }

    /** Name in the database and in metrics. */
    String label() {
        return label;
    }
}
