package io.trendloom.preparation.cleaning;

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
        String text = draft.text("quantity");
        draft.quantity = text == null ? null : Decimals.parse(text);
        return draft.quantity == null ? draft.reason("quantity", "must be a decimal number") : null;
    }
}
