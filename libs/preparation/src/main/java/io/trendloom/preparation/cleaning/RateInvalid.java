package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rate is one that prices can be converted by. */
final class RateInvalid implements Rule {
    private static final BigDecimal LEAST = new BigDecimal("1e-9");
    private static final BigDecimal MOST = new BigDecimal("1e9");

    @Override
    public String name() {
        return "rate-invalid";
    }

    @Override
    public String sentence() {
        return "A signal whose name begins with fx: is a rate: fx:EUR/GBP is what one EUR is worth in GBP, from 1e-9 to 1e9, and has no scope.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        String name = Objects.requireNonNull(draft.text("name"));
        if (!CurrencyPair.isMeant(name)) {
            return null;
        }
        if (CurrencyPair.of(name) == null) {
            return draft.reason("name", "must name two currencies of ISO 4217, such as fx:EUR/GBP");
        }
        BigDecimal rate = Objects.requireNonNull(draft.value);
        if (rate.compareTo(LEAST) < 0 || rate.compareTo(MOST) > 0) {
            return draft.reason("value", "must be 1e-9 to 1e9 to be a rate");
        }
        return draft.text("scope") == null ? null : draft.reason("scope", "must not be there with a rate");
    }
}
