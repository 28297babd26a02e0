package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a unit costs the shop is money, or nothing. */
final class CostInvalid implements Rule {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final int DECIMALS = 9;

    @Override
    public String name() {
        return "cost-invalid";
    }

    @Override
    public String sentence() {
        return "A cost, where given, is a decimal number from 0 to 1,000,000,000 with at most nine decimals.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        if (draft.text("cost") == null) {
            return null;
        }
        BigDecimal number = draft.number("cost");
        if (number == null
                || number.signum() < 0
                || number.compareTo(MOST) > 0
                || number.stripTrailingZeros().scale() > DECIMALS) {
            return draft.reason(
                    "cost", "must be a decimal number from 0 to %s with at most nine decimals".formatted(MOST));
        }
        draft.cost = PriceUnreadable.ofUnit(number, draft);
        return null;
    }
}
