package io.trendloom.preparation.cleaning;

import org.jspecify.annotations.Nullable;

/** The row is known by its own id, or by a hash where the export has none. */
final class IdMissing implements Rule {
    @Override
    public String name() {
        return "id-missing";
    }

    @Override
    public String sentence() {
        return "A row has an id.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        draft.id = draft.mapping.rowHashId()
                ? RowHash.of(draft.row, draft.mapping)
                : draft.mapping.exactText(draft.row, "id");
        return draft.id == null || draft.id.isBlank() ? draft.reason("id", "must be there") : null;
    }
}
