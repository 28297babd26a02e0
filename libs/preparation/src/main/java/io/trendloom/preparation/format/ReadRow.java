package io.trendloom.preparation.format;

/** One row of an upload: read, or broken. */
public sealed interface ReadRow permits RawRow, BrokenRow {

    /** Number of the row in its upload, from 1; a header and blank lines do not count. */
    long number();
}
