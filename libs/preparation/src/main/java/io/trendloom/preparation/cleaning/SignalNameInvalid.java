package io.trendloom.preparation.cleaning;

import io.trendloom.contract.Rules;
import org.jspecify.annotations.Nullable;

/** The name can stand in formulas, files and addresses. */
final class SignalNameInvalid implements Rule {
    @Override
    public String name() {
        return "signal-name-invalid";
    }

    @Override
    public String sentence() {
        return "A signal has a name of 1 to 100 letters A to Z, digits and signs of . _ : / -, a letter or digit first.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        return Rules.isSignalName(draft.text("name"))
                ? null
                : draft.reason("name", "must be 1 to 100 of A-Z a-z 0-9 . _ : / -, a letter or digit first");
    }
}
