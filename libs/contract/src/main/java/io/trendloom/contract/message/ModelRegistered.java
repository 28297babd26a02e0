package io.trendloom.contract.message;

import io.trendloom.contract.ObjectRef;
import java.time.LocalDate;

/**
 * A model was fitted, evaluated and written down.
 *
 * @param kind {@code lstm}, {@code weekday-average}, …
 * @param cutoff last day of the data that it learned from
 * @param manifest the artifact's {@code manifest.json}
 */
public record ModelRegistered(String modelId, String kind, LocalDate cutoff, ObjectRef manifest) implements Message {}
