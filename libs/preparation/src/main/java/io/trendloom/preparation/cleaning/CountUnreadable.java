package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Views are counted one by one. */
final class CountUnreadable implements Rule {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    @Override
    public String name() {
        return "count-unreadable";
    }

    @Override
    public String sentence() {
        return "A count of views, where given, is a whole number from 1 to 1,000,000,000.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        if (draft.text("count") == null) {
            return null;
        }
        BigDecimal count = draft.number("count");
        if (count == null
                || count.compareTo(BigDecimal.ONE) < 0
                || count.compareTo(MOST) > 0
                || count.stripTrailingZeros().scale() > 0) {
            return draft.reason("count", "must be a whole number from 1 to " + MOST.toPlainString());
        }
        draft.count = count.longValueExact();
        return null;
    }
}
