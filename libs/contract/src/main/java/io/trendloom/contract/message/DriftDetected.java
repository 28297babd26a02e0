package io.trendloom.contract.message;

import java.time.LocalDate;

/**
 * The champion no longer fits the shop: its inputs have moved from what it learned from, or its forecasts do worse than they
 * should. Told once a cutoff, as long as it lasts.
 *
 * @param modelId the champion
 * @param cutoff last closed day of the data that show it
 * @param cause {@code inputs} or {@code accuracy}
 * @param measure what has moved: an input, say {@code demand}, or a metric, say {@code wqlTotal}
 * @param reached the value of the population stability index of the input, or the model's metric by that of the weekday average
 * @param threshold that it stands above or at
 */
public record DriftDetected(
        String modelId, LocalDate cutoff, String cause, String measure, double reached, double threshold)
        implements Message {}
