package io.trendloom.preparation.cleaning;

import org.jspecify.annotations.Nullable;

/** The row belongs to a product. */
final class ItemIdMissing implements Rule {
    @Override
    public String name() {
        return "item-id-missing";
    }

    @Override
    public String sentence() {
        return "A row names its product.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        String itemId = draft.mapping.exactText(draft.row, "itemId");
        draft.itemId = itemId == null ? null : draft.mapping.code(itemId);
        return draft.itemId == null || draft.itemId.isBlank() ? draft.reason("itemId", "must name the product") : null;
    }
}
