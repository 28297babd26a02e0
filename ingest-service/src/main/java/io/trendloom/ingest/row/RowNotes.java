package io.trendloom.ingest.row;

import io.trendloom.preparation.cleaning.Change;
import io.trendloom.preparation.cleaning.Flag;
import java.util.Set;

/**
 * What there is to tell of a row that keeps every rule.
 *
 * @param changed what cleaning changed in it
 * @param flagged what is odd about it
 */
public record RowNotes(Set<Change> changed, Set<Flag> flagged) {
    public static final RowNotes NONE = new RowNotes(Set.of(), Set.of());

    public RowNotes {
        changed = Set.copyOf(changed);
        flagged = Set.copyOf(flagged);
    }
}
