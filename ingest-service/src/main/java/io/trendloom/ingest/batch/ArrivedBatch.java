package io.trendloom.ingest.batch;

import io.trendloom.contract.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows that came together.
 *
 * @param rows those that were stored
 * @param rejected those that were refused, repaired since or not
 * @param firstDay of the rows that were stored
 */
public record ArrivedBatch(
        UUID id,
        Kind kind,
        Instant at,
        long rows,
        long rejected,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {}
