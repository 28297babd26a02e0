package io.trendloom.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The secret under which customers are looked up. */
@ConfigMapping(prefix = "trendloom")
public interface PseudonymConfig {
    /** At least 32 bytes in Base64. Required unless there is a data directory. */
    @WithName("pseudonym.key")
    Optional<String> key();

    /**
     * Keys that customers may still be found by, in Base64; and, while the workers of a cluster change over, the key that
     * comes next.
     */
    @WithName("pseudonym.previous-keys")
    Optional<List<String>> previousKeys();

    /** On one machine: where the first start leaves a key of its own. */
    Optional<Path> dataDir();
}
