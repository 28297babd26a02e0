package io.trendloom.train.training;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a training led to.
 *
 * @param modelId the model it fitted
 * @param verdict against the champion of then: {@code won}, {@code level} or {@code lost}
 * @param report figures of the model and of the baselines on the same windows
 */
public record Outcome(String modelId, String verdict, JsonNode report) {}
