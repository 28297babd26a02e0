package io.trendloom.ingest.catalogue;

import io.trendloom.ingest.row.Outcome;
import java.util.List;

/**
 * What a group of items or reviews did.
 *
 * @param outcomes one for each row, in order
 * @param rows the rows to store, in order of arrival
 */
public record CatalogueEffect<T>(List<Outcome> outcomes, List<T> rows) {
    public CatalogueEffect {
        outcomes = List.copyOf(outcomes);
        rows = List.copyOf(rows);
    }
}
