package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The quantity is a number. */
final class QuantityUnreadable implements Rule {
    @Override
    public String name() {
        return "quantity-unreadable";
    }

    @Override
    public String sentence() {
        return "A quantity is a decimal number; NaN and infinity are none.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        BigDecimal number = draft.number("quantity");
        draft.quantity =
                number == null ? null : number.multiply(draft.mapping.values().quantityFactor());
        return draft.quantity == null ? draft.reason("quantity", "must be a decimal number") : null;
    }
}
