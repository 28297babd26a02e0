package io.trendloom.ingest.versioned;

import io.trendloom.ingest.row.Outcome;
import java.util.List;

/**
 * What a group of rows did.
 *
 * @param outcomes one for each row, in order
 * @param rows the rows to store, in order of arrival
 */
public record VersionedEffect<T>(List<Outcome> outcomes, List<T> rows) {
    public VersionedEffect {
        outcomes = List.copyOf(outcomes);
        rows = List.copyOf(rows);
    }
}
