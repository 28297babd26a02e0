package io.trendloom.preparation.cleaning;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.mapping.CodeRule;
import org.jspecify.annotations.Nullable;

/** Foreign exports book postage and fees under codes of their own. */
final class ProductCode implements Rule {
    @Override
    public String name() {
        return "product-code";
    }

    @Override
    public String sentence() {
        return "Where the mapping knows how product codes look (online-retail: five digits and up to two letters, stripped and upper-cased), the code looks so; postage, fees and adjustments do not.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        CodeRule codes = draft.mapping.keys().codes();
        boolean item = draft.mapping.kind() == Kind.ITEMS;
        String code = item ? draft.id : draft.itemId;
        return codes == null || code == null || codes.isProduct(code)
                ? null
                : draft.reason(item ? "id" : "itemId", "must match " + codes.pattern() + " to be a product");
    }
}
