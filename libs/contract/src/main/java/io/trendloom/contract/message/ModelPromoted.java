package io.trendloom.contract.message;

import io.trendloom.contract.ObjectRef;

/**
 * A model became the champion.
 *
 * @param aliasVersion grows with each move of the alias; consumers keep the highest
 * @param policy why it was promoted: {@code first}, {@code gate}, {@code bootstrap}, {@code operator}
 * @param manifest the artifact's {@code manifest.json}
 */
public record ModelPromoted(String modelId, long aliasVersion, String policy, ObjectRef manifest) implements Message {}
