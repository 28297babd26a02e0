package io.trendloom.ingest.config;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** How long rows are kept as they came; by default for ever. Clean rows stay. */
@ConfigMapping(prefix = "trendloom.retention")
public interface RowRetentionConfig {
    /** Raw rows. What came in before can be replayed no more. */
    Optional<Duration> rawRows();

    /** Rows that were refused. */
    Optional<Duration> rejectedRows();
}
