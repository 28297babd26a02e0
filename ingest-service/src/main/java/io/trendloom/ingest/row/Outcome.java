package io.trendloom.ingest.row;

import java.util.Locale;

/** What became of a row. */
public enum Outcome {
    /** Its key was new. */
    STORED,
    /** It replaced an earlier version of its key. */
    CORRECTED,
    /** The same content is there already. */
    DUPLICATE,
    /** A newer version is there already. */
    STALE,
    /** It broke a rule. */
    REJECTED;

    /** The outcome's name in answers: a correction is stored as any other row. */
    public String text() {
        return this == CORRECTED ? "stored" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether the row is what its key now holds. */
    public boolean isStored() {
        return this == STORED || this == CORRECTED;
    }
}
