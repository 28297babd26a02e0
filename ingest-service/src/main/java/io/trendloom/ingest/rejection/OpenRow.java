package io.trendloom.ingest.rejection;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.raw.RejectedRow;
import java.time.Instant;

/**
 * A refused row that was not repaired yet.
 *
 * @param at when its batch was stored
 */
public record OpenRow(RejectionId id, Kind kind, Instant at, RejectedRow row) {}
