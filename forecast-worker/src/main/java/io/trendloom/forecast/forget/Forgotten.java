package io.trendloom.forecast.forget;

/**
 * What named a person and does no more.
 *
 * @param items whose title or description did
 * @param reviews whose words did
 */
public record Forgotten(int items, int reviews) {}
