package io.trendloom.forecast.launch;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item that is not in the catalogue yet.
 *
 * @param id the one it will have, if it is known: shops number alike what belongs together
 * @param price in the shop's reporting currency
 * @param currency of the price, which must be that one
 * @param language {@code zh} or {@code en}; absent: found from the text
 */
public record DescribedItem(
        @Nullable String id,
        @Nullable String title,
        @Nullable String description,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable String language) {}
