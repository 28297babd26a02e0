package io.trendloom.forecast.champion;

import io.trendloom.contract.ObjectRef;

/**
 * That a model is the champion.
 *
 * @param aliasVersion grows with each move of the alias
 * @param manifest the artifact's {@code manifest.json}
 */
public record Promotion(long aliasVersion, String modelId, ObjectRef manifest) {}
