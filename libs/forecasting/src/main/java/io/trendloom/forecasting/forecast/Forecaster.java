package io.trendloom.forecasting.forecast;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.List;

/** Answers how items will sell after a cutoff. What it is given after the cutoff it does not read. */
public interface Forecaster {
    /** Name in reports, say {@code weekday-average}. */
    String name();

    /** Longest horizon it answers, in days. */
    int longestHorizon();

    /**
     * One forecast an item, in their order. An item's forecast does not depend on the other items asked for.
     *
     * @param horizon days after the cutoff, 1 to {@link #longestHorizon}
     * @throws IllegalArgumentException if the horizon is longer than that
     */
    List<ItemForecast> forecast(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int horizon);

    /** Refuses a horizon that this forecaster cannot answer. */
    default void requireHorizon(int horizon) {
        if (horizon < 1 || horizon > longestHorizon()) {
            throw new IllegalArgumentException(
                    "The horizon (%d days) must be from 1 to %d, the longest that %s answers. Maybe train a model with a longer horizon."
                            .formatted(horizon, longestHorizon(), name()));
        }
    }
}
