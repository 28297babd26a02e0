package io.trendloom.preparation.cleaning;

import org.jspecify.annotations.Nullable;

/** The order can be a key. */
final class OrderIdInvalid implements Rule {
    @Override
    public String name() {
        return "order-id-invalid";
    }

    @Override
    public String sentence() {
        return "An order's id, where given, has 1 to 200 printable characters.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        String order = draft.text("orderId");
        return order == null || Ids.isId(order)
                ? null
                : draft.reason("orderId", "must be 1 to 200 printable characters");
    }
}
