package io.trendloom.forecast.recommendation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** From how much recommending is learned, and how often. */
@ConfigMapping(prefix = "trendloom.recommend")
public interface RecommendationConfig {
    /** How often to look whether orders of closed days have changed, which are then learned anew. */
    @WithDefault("60s")
    Duration every();

    /** Items learned at most, those bought most lately; 8 bytes for each two of them while learning, 4 after. */
    @WithDefault("3000")
    @Min(1) int items();

    /** Lines of orders learned from at most, the newest. */
    @WithDefault("1000000")
    @Min(1) int lines();
}
