package io.trendloom.forecast.stock;

import org.jspecify.annotations.Nullable;

/**
 * What there was of an item, in thousandths of a unit.
 *
 * @param onOrder units on their way; null: not told
 */
public record StockLevel(long onHand, @Nullable Long onOrder) {}
