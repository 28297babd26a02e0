package io.trendloom.worker.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What one caller may ask of one replica. */
@ConfigMapping(prefix = "trendloom.limit")
public interface LimitConfig {
    /** Requests a second in the long run. */
    @WithDefault("100")
    int requestsPerSecond();

    /** Requests at once, after a pause. */
    @WithDefault("1000")
    int burst();
}
