package io.trendloom.contract.message;

import org.jspecify.annotations.Nullable;

/**
 * An item that a complaint is about.
 *
 * @param title of the item; absent where it has none
 * @param category of the item; absent where it has none
 * @param reviews of the complaint that it has in the 28 days up to the cutoff
 */
public record ComplaintItem(
        String itemId, @Nullable String title, @Nullable String category, int reviews) {}
