package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** No unit costs more. */
final class PriceMagnitude implements Rule {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final int DECIMALS = 9;

    private final String field;

    PriceMagnitude(String field) {
        this.field = field;
    }

    @Override
    public String name() {
        return "price-magnitude";
    }

    @Override
    public String sentence() {
        return "A price is at most 1,000,000,000 and has at most nine decimals.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        BigDecimal price = draft.price;
        boolean outside = price != null
                && (price.abs().compareTo(MOST) > 0
                        || price.stripTrailingZeros().scale() > DECIMALS);
        return outside
                ? draft.reason(field, "must be at most " + MOST.toPlainString() + " with at most nine decimals")
                : null;
    }
}
