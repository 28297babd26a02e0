package io.trendloom.forecast.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When and in which pieces forecasts of record are made. */
@ConfigMapping(prefix = "trendloom.record")
public interface RecordConfig {
    /** How long nothing must have come in before a run starts. */
    @WithDefault("3s")
    Duration quiet();

    /** How long a run that is due waits for quiet at the most. */
    @WithDefault("2m")
    Duration longestWait();

    /** Items a replica claims at a time; each such piece becomes one object. */
    @WithDefault("1000")
    @Min(1) int partition();

    /** How often to look for what is due. */
    @WithDefault("1s")
    Duration every();
}
