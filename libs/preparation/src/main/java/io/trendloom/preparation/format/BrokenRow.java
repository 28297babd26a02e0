package io.trendloom.preparation.format;

import io.trendloom.preparation.row.Rejection;

/** A row that is no row of its format. Its bytes are let go: nobody can say where personal data stand in them. */
public record BrokenRow(long number, FormatRule rule, String reason) implements ReadRow {

    static BrokenRow tooLarge(long number, long size, Limits limits) {
        return new BrokenRow(
                number,
                FormatRule.ROW_TOO_LARGE,
                "The row has %d bytes; at most %d are taken.".formatted(size, limits.rowBytes()));
    }

    /** The row's result. */
    public Rejection rejection() {
        return new Rejection(number, null, rule.text(), reason);
    }
}
