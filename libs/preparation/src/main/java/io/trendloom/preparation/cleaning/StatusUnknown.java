package io.trendloom.preparation.cleaning;

import org.jspecify.annotations.Nullable;

/** The product is on offer or withdrawn. */
final class StatusUnknown implements Rule {
    @Override
    public String name() {
        return "status-unknown";
    }

    @Override
    public String sentence() {
        return "A status, where given, is active or removed.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        String text = draft.text("status");
        draft.removed = "removed".equals(text);
        return text == null || draft.removed || text.equals("active")
                ? null
                : draft.reason("status", "must be active or removed");
    }
}
