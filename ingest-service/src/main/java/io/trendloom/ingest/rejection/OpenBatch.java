package io.trendloom.ingest.rejection;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import java.time.Instant;
import java.util.UUID;

/**
 * A batch with open rows that a filter lets through.
 *
 * @param object holds its refused rows
 * @param before open rows in newer batches
 */
record OpenBatch(UUID id, Kind kind, Instant at, ObjectRef object, long before) {}
