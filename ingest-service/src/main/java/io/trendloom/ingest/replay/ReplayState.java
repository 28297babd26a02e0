package io.trendloom.ingest.replay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a replay is. */
public enum ReplayState {
    /** It has not begun. */
    WAITING,
    /** Its generation is built beside the one in use. */
    BUILDING,
    /** Its generation is in use; the one before is still to be dropped. */
    SWAPPED,
    /** The generation before is dropped. */
    DONE,
    /** It was given up; the generation in use is the one before. */
    FAILED;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReplayState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
