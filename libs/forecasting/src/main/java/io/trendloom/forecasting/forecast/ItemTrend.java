package io.trendloom.forecasting.forecast;

import io.trendloom.forecasting.trend.TrendClass;

/**
 * Where an item is heading over the four weeks after the cutoff.
 *
 * @param label the class that {@link io.trendloom.forecasting.trend.TrendLabels} names
 * @param probabilities of each class
 */
public record ItemTrend(TrendClass label, TrendProbabilities probabilities) {}
