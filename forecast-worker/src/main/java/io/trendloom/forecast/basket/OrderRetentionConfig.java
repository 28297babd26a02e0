package io.trendloom.forecast.basket;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** How long orders are kept for recommending. */
@ConfigMapping(prefix = "trendloom.retention")
interface OrderRetentionConfig {
    /** From the day of the order on; by default for ever. */
    Optional<Duration> orders();
}
