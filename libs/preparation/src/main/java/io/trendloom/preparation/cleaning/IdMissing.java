package io.trendloom.preparation.cleaning;

import io.trendloom.contract.Kind;
import org.jspecify.annotations.Nullable;

/** The row is known by its own id, or by a hash where the export has none. */
final class IdMissing implements Rule {
    private static @Nullable String given(Draft draft) {
        String id = draft.mapping.exactText(draft.row, "id");
        return id != null && draft.mapping.kind() == Kind.ITEMS ? draft.mapping.code(id) : id;
    }

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
        draft.id = draft.mapping.keys().rowHashId() ? RowHash.of(draft.row, draft.mapping) : given(draft);
        return draft.id == null || draft.id.isBlank() ? draft.reason("id", "must be there") : null;
    }
}
