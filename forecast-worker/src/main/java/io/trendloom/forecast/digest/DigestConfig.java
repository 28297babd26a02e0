package io.trendloom.forecast.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the digest of a week is kept. */
@ConfigMapping(prefix = "trendloom.digest")
public interface DigestConfig {
    /** How often to look whether a week is over. */
    @WithDefault("30s")
    Duration every();
}
