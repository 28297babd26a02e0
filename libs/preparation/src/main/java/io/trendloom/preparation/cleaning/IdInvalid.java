package io.trendloom.preparation.cleaning;

import org.jspecify.annotations.Nullable;

/** The id can be a key. */
final class IdInvalid implements Rule {
    @Override
    public String name() {
        return "id-invalid";
    }

    @Override
    public String sentence() {
        return "An id has 1 to 200 printable characters.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        return Ids.isId(draft.id) ? null : draft.reason("id", "must be 1 to 200 printable characters");
    }
}
