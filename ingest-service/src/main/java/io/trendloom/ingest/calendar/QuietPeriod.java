package io.trendloom.ingest.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says when to look at the calendar: once nothing is on its way for a while, or intake has gone on for long. */
final class QuietPeriod {
    private final Clock clock;
    private final Duration quiet;
    private final Duration longest;
    private int onTheirWay;
    private @Nullable Instant first;
    private @Nullable Instant last;

    QuietPeriod(Clock clock, Duration quiet, Duration longest) {
        this.clock = clock;
        this.quiet = quiet;
        this.longest = longest;
    }

    /** Something comes in, and is not stored yet. */
    synchronized void arrived() {
        onTheirWay++;
        touch();
    }

    /** Something is stored, or given up. */
    synchronized void settled() {
        onTheirWay--;
        touch();
    }

    /** There is a reason to look. */
    synchronized void touch() {
        Instant now = clock.instant();
        first = first == null ? now : first;
        last = now;
    }

    /** Whether to look now; if so, what came in until now is seen to. */
    synchronized boolean isDue() {
        Instant begun = first;
        Instant ended = last;
        if (begun == null || ended == null) {
            return false;
        }
        Instant now = clock.instant();
        boolean atRest = onTheirWay == 0 && !now.isBefore(ended.plus(quiet));
        boolean due = atRest || !now.isBefore(begun.plus(longest));
        if (due) {
            first = null;
            last = null;
        }
        return due;
    }
}
