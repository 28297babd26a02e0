package io.trendloom.preparation.cleaning;

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
        CodeRule codes = draft.mapping.codes();
        String itemId = draft.itemId;
        if (codes == null || itemId == null) {
            return null;
        }
        String normal = codes.normal(itemId);
        draft.itemId = normal;
        return codes.isProduct(normal)
                ? null
                : draft.reason("itemId", "must match " + codes.pattern().pattern() + " to be a product");
    }
}
