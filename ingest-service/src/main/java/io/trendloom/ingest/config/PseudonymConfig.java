package io.trendloom.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** The secret under which customers are looked up. */
@ConfigMapping(prefix = "trendloom")
public interface PseudonymConfig {
    /** At least 32 bytes in Base64. Required unless there is a data directory. */
    @WithName("pseudonym.key")
    Optional<String> key();

    /** On one machine: where the first start leaves a key of its own. */
    Optional<Path> dataDir();
}
