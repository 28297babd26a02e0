package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Quantities are kept as exact thousandths. */
final class QuantityPrecision implements Rule {
    private final String field;

    QuantityPrecision(String field) {
        this.field = field;
    }

    @Override
    public String name() {
        return "quantity-precision";
    }

    @Override
    public String sentence() {
        return "A quantity has at most three decimals.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        @Nullable BigDecimal quantity = draft.quantity(field);
        return quantity != null && quantity.stripTrailingZeros().scale() > 3
                ? draft.reason(field, "must have at most three decimals")
                : null;
    }
}
