package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Quantities are kept as exact thousandths. */
final class QuantityPrecision implements Rule {
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
        BigDecimal quantity = Objects.requireNonNull(draft.quantity);
        return quantity.stripTrailingZeros().scale() > 3
                ? draft.reason("quantity", "must have at most three decimals")
                : null;
    }
}
