package io.trendloom.preparation.cleaning;

import org.jspecify.annotations.Nullable;

/** A row of views is known by its own id, or by what it speaks of. */
final class ViewId implements Rule {
    @Override
    public String name() {
        return "id-invalid";
    }

    @Override
    public String sentence() {
        return "An id, where given, has 1 to 200 printable characters; else product, time, customer and channel name the row.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        boolean hashed = draft.mapping.keys().rowHashId();
        String given = hashed ? RowHash.of(draft.row, draft.mapping) : draft.text("id");
        if (given != null && !Ids.isId(given)) {
            return draft.reason("id", "must be 1 to 200 printable characters");
        }
        draft.id = given;
        return null;
    }
}
