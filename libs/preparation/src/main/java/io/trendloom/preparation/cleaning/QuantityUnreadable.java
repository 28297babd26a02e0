package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A quantity is a number. */
final class QuantityUnreadable implements Rule {
    private final String field;
    private final boolean needed;

    QuantityUnreadable(String field, boolean needed) {
        this.field = field;
        this.needed = needed;
    }

    private void set(Draft draft, @Nullable BigDecimal units) {
        switch (field) {
            case "onHand" -> draft.onHand = units;
            case "onOrder" -> draft.onOrder = units;
            default -> draft.quantity = units;
        }
    }

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
        BigDecimal number = draft.number(field);
        set(
                draft,
                number == null ? null : number.multiply(draft.mapping.values().quantityFactor()));
        return number == null && (needed || draft.text(field) != null)
                ? draft.reason(field, "must be a decimal number")
                : null;
    }
}
