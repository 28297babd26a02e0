package io.trendloom.forecast.scoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How forecasts are computed. */
@ConfigMapping(prefix = "trendloom.scoring")
public interface ScoringConfig {
    /** Items that are read and scored together. */
    @WithDefault("256")
    @Min(1) @Max(10_000) int batch();

    /** Batches that are scored at the same time, over all requests. */
    @WithDefault("2")
    @Min(1) int concurrency();
}
