package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prices are kept in one currency. */
final class CurrencyUnknown implements Rule {
    private static final int DECIMALS = 6;

    @Override
    public String name() {
        return "currency-unknown";
    }

    @Override
    public String sentence() {
        return "A currency, where given, is the reporting currency or one with a configured rate; prices are converted.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        String given = draft.mapping.values().currency() == null
                ? draft.text("currency")
                : draft.mapping.values().currency();
        if (given == null || given.equalsIgnoreCase(draft.shop.currency())) {
            return null;
        }
        BigDecimal rate = draft.shop.rates().get(given.toUpperCase(Locale.ROOT));
        if (rate == null) {
            return Reasons.of("currency", given, "must be " + draft.shop.currency() + " or have a configured rate");
        }
        draft.price =
                draft.price == null ? null : draft.price.multiply(rate).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return null;
    }
}
