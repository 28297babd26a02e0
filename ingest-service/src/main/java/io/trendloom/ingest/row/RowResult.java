package io.trendloom.ingest.row;

import io.trendloom.preparation.row.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one row.
 *
 * @param row number of the row in its upload, from 1
 * @param id id of the row, where one could be read
 * @param notes what there is to tell of it, if it was stored
 * @param rule the rule that it broke, if it was rejected
 * @param reason the value and what the rule asks, if it was rejected
 */
public record RowResult(
        long row,
        @Nullable String id,
        Outcome outcome,
        RowNotes notes,
        @Nullable String rule,
        @Nullable String reason) {

    public static RowResult of(long row, String id, Outcome outcome, RowNotes notes) {
        return new RowResult(row, id, outcome, outcome.isStored() ? notes : RowNotes.NONE, null, null);
    }

    public static RowResult of(Rejection rejection) {
        return new RowResult(
                rejection.row(), rejection.id(), Outcome.REJECTED, RowNotes.NONE, rejection.rule(), rejection.reason());
    }
}
