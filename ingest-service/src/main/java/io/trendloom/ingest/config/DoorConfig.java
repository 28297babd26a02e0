package io.trendloom.ingest.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the door groups rows. */
@ConfigMapping(prefix = "trendloom.door")
public interface DoorConfig {
    /** Rows that make a group complete. */
    @WithDefault("5000")
    int groupRows();

    /** How long a group waits for more rows; at most 200 ms. */
    @WithDefault("50ms")
    Duration linger();

    /** Rows of a large upload that are stored together. */
    @WithDefault("20000")
    int chunkRows();

    /** Bytes of a large upload that are stored together, whatever their rows. */
    @WithDefault("16M")
    MemorySize chunkBytes();

    /** What may be on its way at once; more waits outside. */
    @WithDefault("48M")
    MemorySize inFlightBytes();

    /** Events that the broker hands over before any is acknowledged: at least two groups, so that one fills while another is stored. */
    @WithDefault("10000")
    int prefetch();

    /** Largest row. */
    @WithDefault("1M")
    MemorySize rowBytes();

    /** How long a group waits for a database or store that is away before its senders hear of it. */
    @WithDefault("20s")
    Duration patience();

    /** How long an upload waits outside while too much is on its way, before it is sent away (429). */
    @WithDefault("10s")
    Duration roomWait();

    /** Where less is free under {@code trendloom.data-dir}, nothing comes in (503). */
    @WithDefault("256M")
    MemorySize minFreeDisk();

    /** Where more messages than these wait for the broker, nothing comes in (503). */
    @WithDefault("20000")
    int maxBacklog();

    /** Bytes a second that an upload must bring while it is waited for (408). */
    @WithDefault("1K")
    MemorySize leastPace();

    /** How long an upload may be waited for whatever its pace. */
    @WithDefault("30s")
    Duration paceGrace();
}
