package io.trendloom.forecast.accuracy;

import io.trendloom.forecasting.evaluation.LiveSums;
import java.time.LocalDate;

/**
 * How a run of record did over the first days after its cutoff.
 *
 * @param model sums of its model's forecasts
 * @param weekdayAverage sums of the weekday average at the same cutoff, over the same items
 */
record RunScore(String modelId, LocalDate cutoff, int days, LiveSums model, LiveSums weekdayAverage) {}
