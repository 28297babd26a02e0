package io.trendloom.forecast.view;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Prices that an item may have, in its own currency.
 *
 * @param from included; null: no matter how low
 * @param to included; null: no matter how high
 */
public record PriceRange(
        @Nullable BigDecimal from, @Nullable BigDecimal to) {
    /** Any, or none at all. */
    public static final PriceRange ANY = new PriceRange(null, null);
}
