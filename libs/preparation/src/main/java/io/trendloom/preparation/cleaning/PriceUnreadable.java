package io.trendloom.preparation.cleaning;

import org.jspecify.annotations.Nullable;

/** The price is a number. */
final class PriceUnreadable implements Rule {
    private final String field;
    private final boolean needed;

    PriceUnreadable(String field, boolean needed) {
        this.field = field;
        this.needed = needed;
    }

    @Override
    public String name() {
        return "price-unreadable";
    }

    @Override
    public String sentence() {
        return "A price is a decimal number: a sale needs one, an item may have one.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        String text = draft.text(field);
        draft.price = text == null ? null : Decimals.parse(text);
        return draft.price == null && (needed || text != null) ? draft.reason(field, "must be a decimal number") : null;
    }
}
