package io.trendloom.ingest.raw;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import java.util.List;

/**
 * An object under {@code rejected/} and what it holds.
 *
 * @param kind of the rows
 */
public record RejectedRows(Kind kind, ObjectRef object, List<RejectedRow> rows) {
    public RejectedRows {
        rows = List.copyOf(rows);
    }
}
