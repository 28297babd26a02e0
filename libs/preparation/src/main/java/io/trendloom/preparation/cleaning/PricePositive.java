package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Gifts, write-offs and bad-debt lines are no demand at a price. */
final class PricePositive implements Rule {
    private final String field;

    PricePositive(String field) {
        this.field = field;
    }

    @Override
    public String name() {
        return "price-positive";
    }

    @Override
    public String sentence() {
        return "A price is above 0.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        BigDecimal price = draft.price;
        return price != null && price.signum() <= 0 ? draft.reason(field, "must be above 0") : null;
    }
}
