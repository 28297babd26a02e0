package io.trendloom.preparation.cleaning;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A cancellation brings units back. */
final class CancellationSign implements Rule {
    @Override
    public String name() {
        return "cancellation-sign";
    }

    @Override
    public String sentence() {
        return "A cancellation has a quantity below 0.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        return draft.cancellation && Objects.requireNonNull(draft.quantity).signum() > 0
                ? draft.reason("quantity", "must be below 0 on a cancellation")
                : null;
    }
}
