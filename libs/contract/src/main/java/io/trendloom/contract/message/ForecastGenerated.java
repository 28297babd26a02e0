package io.trendloom.contract.message;

import io.trendloom.contract.ObjectRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts are stored and may be read.
 *
 * @param requestId the request that asked for it; absent for a run of record
 */
public record ForecastGenerated(
        String runId, @Nullable String requestId, String modelId, LocalDate cutoff, ObjectRef forecasts, long items)
        implements Message {}
