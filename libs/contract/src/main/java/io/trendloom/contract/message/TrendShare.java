package io.trendloom.contract.message;

/**
 * A trend class among all items.
 *
 * @param trend growth, stable, decline or volatile
 * @param share expected share, 0 to 1: each item counts with its probability
 */
public record TrendShare(String trend, double share) {}
