package io.trendloom.ingest.batch;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.ingest.raw.RejectedRows;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one kind that are stored together.
 *
 * @param clean absent when no row of the batch was new
 * @param rejected absent when no row was rejected
 * @param rows clean rows
 */
public record Batch(
        UUID id,
        Kind kind,
        List<ObjectRef> raw,
        @Nullable ObjectRef clean,
        @Nullable RejectedRows rejected,
        long rows,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {
    public Batch {
        raw = List.copyOf(raw);
    }
}
