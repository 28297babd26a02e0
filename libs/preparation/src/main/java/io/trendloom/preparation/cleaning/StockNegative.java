package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** No shelf holds less than nothing. */
final class StockNegative implements Rule {
    private final String field;

    StockNegative(String field) {
        this.field = field;
    }

    @Override
    public String name() {
        return "stock-negative";
    }

    @Override
    public String sentence() {
        return "Stock on hand and on order is 0 or more; what was sold beyond it is none.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        BigDecimal quantity = draft.quantity(field);
        return quantity != null && quantity.signum() < 0
                ? draft.reason(field, "must not be negative. Maybe the shop sells beyond its stock; then send 0")
                : null;
    }
}
