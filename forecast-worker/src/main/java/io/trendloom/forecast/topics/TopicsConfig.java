package io.trendloom.forecast.topics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** From how many reviews topics are learned, and how often is looked for new ones. */
@ConfigMapping(prefix = "trendloom.reviews")
public interface TopicsConfig {
    /** How often to look whether reviews of closed days have changed, which are then counted anew. */
    @WithDefault("60s")
    Duration every();

    /** Reviews with a text that are read at most, the newest; some 7 KB each while they are read. */
    @WithDefault("10000")
    @Min(1) int texts();
}
