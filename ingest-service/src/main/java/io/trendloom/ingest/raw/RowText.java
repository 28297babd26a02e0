package io.trendloom.ingest.raw;

/**
 * A masked row as received.
 *
 * @param source how it is read
 */
public record RowText(String text, Source source) {}
