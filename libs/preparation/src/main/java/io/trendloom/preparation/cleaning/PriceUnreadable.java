package io.trendloom.preparation.cleaning;

import io.trendloom.preparation.mapping.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The price is a number. */
final class PriceUnreadable implements Rule {
    private static final int DECIMALS = 6;

    private final String field;
    private final boolean needed;

    PriceUnreadable(String field, boolean needed) {
        this.field = field;
        this.needed = needed;
    }

    /** A number of the row as money a unit. */
    static BigDecimal ofUnit(BigDecimal number, Draft draft) {
        Values values = draft.mapping.values();
        BigDecimal units = values.lineTotals() ? draft.quantity : values.quantityFactor();
        return units == null || units.compareTo(BigDecimal.ONE) == 0
                ? number
                : number.divide(units, DECIMALS, RoundingMode.HALF_EVEN);
    }

    @Override
    public String name() {
        return "price-unreadable";
    }

    @Override
    public String sentence() {
        return "A price is a decimal number: a sale needs one, an item may have one.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        BigDecimal number = draft.number(field);
        draft.price = number == null ? null : ofUnit(number, draft);
        return number == null && (needed || draft.text(field) != null)
                ? draft.reason(field, "must be a decimal number")
                : null;
    }
}
