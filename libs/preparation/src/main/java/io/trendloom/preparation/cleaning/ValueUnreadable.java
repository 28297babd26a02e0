package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The value is a number that a model can work with. */
final class ValueUnreadable implements Rule {
    @Override
    public String name() {
        return "value-unreadable";
    }

    @Override
    public String sentence() {
        return "A signal's value is a decimal number of at most 1e15 either way; NaN and infinity are none.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        BigDecimal value = draft.number("value");
        if (value == null || !SignalValues.isWithin(value)) {
            return draft.reason("value", SignalValues.RULE);
        }
        draft.value = value;
        return null;
    }
}
