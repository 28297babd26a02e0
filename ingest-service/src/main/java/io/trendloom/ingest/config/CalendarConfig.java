package io.trendloom.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the calendar looks whether days are over. */
@ConfigMapping(prefix = "trendloom.calendar")
public interface CalendarConfig {
    /** How long intake must be quiet. */
    @WithDefault("2s")
    Duration quiet();

    /** How long intake may go on before the calendar looks all the same. */
    @WithDefault("5m")
    Duration longest();
}
