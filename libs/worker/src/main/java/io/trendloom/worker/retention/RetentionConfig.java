package io.trendloom.worker.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How long every worker keeps what it would not need for ever. */
@ConfigMapping(prefix = "trendloom.retention")
public interface RetentionConfig {
    /** How often the worker looks; the first time this long after the start. */
    @WithDefault("24H")
    Duration every();

    /** Dead letters, from their last failure on; by default for ever. */
    Optional<Duration> deadLetters();

    /** Names of events and messages that were taken in, at least 7 days; by default for ever. */
    Optional<Duration> inbox();
}
