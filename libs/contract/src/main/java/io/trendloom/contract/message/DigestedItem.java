package io.trendloom.contract.message;

import org.jspecify.annotations.Nullable;

/**
 * An item that a digest tells of.
 *
 * @param title of the item; absent where it has none
 * @param last30 units sold in the 30 days up to the cutoff
 * @param next30 median of the units of the 30 days after it
 */
public record DigestedItem(String itemId, @Nullable String title, double last30, double next30) {}
