package io.trendloom.ingest.raw;

import org.jspecify.annotations.Nullable;

/**
 * A line of an object under {@code rejected/}.
 *
 * @param row number of the row in its upload
 * @param source the row as received, masked; absent where it could not be read
 */
public record RejectedRow(
        long row,
        @Nullable String id,
        @Nullable String rule,
        @Nullable String reason,
        @Nullable String source) {}
