package io.trendloom.preparation.cleaning;

import org.jspecify.annotations.Nullable;

/** The id of the product can be a key. */
final class ItemIdInvalid implements Rule {
    @Override
    public String name() {
        return "item-id-invalid";
    }

    @Override
    public String sentence() {
        return "A product's id has 1 to 200 printable characters.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        return Ids.isId(draft.itemId) ? null : draft.reason("itemId", "must be 1 to 200 printable characters");
    }
}
