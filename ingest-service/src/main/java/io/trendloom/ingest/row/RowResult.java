package io.trendloom.ingest.row;

import io.trendloom.preparation.row.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one row.
 *
 * @param row number of the row in its upload, from 1
 * @param id id of the row, where one could be read
 * @param rule the rule that it broke, if it was rejected
 * @param reason the value and what the rule asks, if it was rejected
 */
public record RowResult(
        long row,
        @Nullable String id,
        Outcome outcome,
        @Nullable String rule,
        @Nullable String reason) {

    public static RowResult of(long row, String id, Outcome outcome) {
        return new RowResult(row, id, outcome, null, null);
    }

    public static RowResult of(Rejection rejection) {
        return new RowResult(rejection.row(), rejection.id(), Outcome.REJECTED, rejection.rule(), rejection.reason());
    }
}
