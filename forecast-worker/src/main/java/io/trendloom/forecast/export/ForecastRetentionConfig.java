package io.trendloom.forecast.export;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** How long the objects of forecasts are kept. */
@ConfigMapping(prefix = "trendloom.retention")
interface ForecastRetentionConfig {
    /** From their making on; by default for ever. */
    Optional<Duration> forecasts();
}
