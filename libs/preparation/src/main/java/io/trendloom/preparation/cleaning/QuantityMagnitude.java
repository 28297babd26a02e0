package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** No shop sells a thousand million units on one line. */
final class QuantityMagnitude implements Rule {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private final String field;

    QuantityMagnitude(String field) {
        this.field = field;
    }

    @Override
    public String name() {
        return "quantity-magnitude";
    }

    @Override
    public String sentence() {
        return "A quantity is at most 1,000,000,000 units either way.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        @Nullable BigDecimal quantity = draft.quantity(field);
        return quantity != null && quantity.abs().compareTo(MOST) > 0
                ? draft.reason(field, "must be at most " + MOST.toPlainString() + " either way")
                : null;
    }
}
