package io.trendloom.preparation.cleaning;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of nothing says nothing. */
final class QuantityZero implements Rule {
    @Override
    public String name() {
        return "quantity-zero";
    }

    @Override
    public String sentence() {
        return "A quantity is not 0.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        return Objects.requireNonNull(draft.quantity).signum() == 0 ? draft.reason("quantity", "must not be 0") : null;
    }
}
