package io.trendloom.preparation.cleaning;

import io.trendloom.preparation.mapping.ReturnRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Negative lines of ordinary orders are stock adjustments, not returns. */
final class QuantityPositive implements Rule {
    @Override
    public String name() {
        return "quantity-positive";
    }

    @Override
    public String sentence() {
        return "Where returns are cancelled orders of their own (online-retail: InvoiceNo begins with C), every other line has a quantity above 0.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        ReturnRule returns = draft.mapping.returns();
        String prefix = returns == null ? null : returns.orderPrefix();
        int sign = Objects.requireNonNull(draft.quantity).signum();
        String order = draft.text("orderId");
        draft.cancellation = prefix == null ? sign < 0 : order != null && order.startsWith(prefix);
        return prefix != null && !draft.cancellation && sign <= 0
                ? draft.reason("quantity", "must be above 0 unless the order is a cancellation")
                : null;
    }
}
