package io.trendloom.launcher.machine;

import java.time.Duration;

/** Delays before a part is started again: doubling from 1 s, at most 30 s, from the start again once it was stable. */
final class Backoff {
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(30);

    private Duration next = FIRST;

    Duration next() {
        Duration delay = next;
        Duration doubled = delay.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return delay;
    }

    void reset() {
        next = FIRST;
    }
}
