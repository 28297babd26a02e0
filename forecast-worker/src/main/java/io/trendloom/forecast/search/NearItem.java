package io.trendloom.forecast.search;

/**
 * An item near a text vector.
 *
 * @param similarity cosine of the two vectors, −1 to 1
 */
public record NearItem(String id, double similarity) {}
