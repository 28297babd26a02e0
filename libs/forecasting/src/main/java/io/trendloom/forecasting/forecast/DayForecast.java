package io.trendloom.forecasting.forecast;

import java.time.LocalDate;

/**
 * Demand of one day to come, in units; 0 throughout on a closed day.
 *
 * @param day the day
 * @param open whether the shop sells on it
 * @param quantiles at 0.1 … 0.9
 * @param mean expected units
 * @param trend class probabilities of the day
 */
public record DayForecast(LocalDate day, boolean open, Quantiles quantiles, double mean, TrendProbabilities trend) {}
