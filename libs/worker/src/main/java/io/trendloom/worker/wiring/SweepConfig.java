package io.trendloom.worker.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the worker removes objects that no committed table names. */
@ConfigMapping(prefix = "trendloom.sweep")
public interface SweepConfig {
    /** How often; the first time this long after the start. */
    @WithDefault("24H")
    Duration every();

    /** Younger objects stay: what they belong to may not have committed yet. */
    @WithDefault("24H")
    Duration safeAge();

    /** Objects that one sweep removes at most. */
    @WithDefault("10000")
    int most();
}
