package io.trendloom.forecast.forget;

/**
 * What named a person and does no more.
 *
 * @param items whose title or description did
 * @param reviews whose words did
 * @param lines of the customer's orders, which are deleted
 */
public record Forgotten(int items, int reviews, int lines) {}
