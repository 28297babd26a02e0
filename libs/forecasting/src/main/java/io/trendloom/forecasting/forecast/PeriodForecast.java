package io.trendloom.forecasting.forecast;

import java.time.LocalDate;

/**
 * Demand of several days together, in units.
 *
 * @param from first day
 * @param days length
 * @param quantiles of the total, at 0.05 … 0.95, 0.98, 0.99
 * @param mean expected units
 */
public record PeriodForecast(LocalDate from, int days, Quantiles quantiles, double mean) {
    /** Last day. */
    public LocalDate to() {
        return from.plusDays(days - 1L);
    }
}
