package io.trendloom.platform.messaging;

import java.time.Duration;

/** Delays that double from the shortest to the longest. */
public record Backoff(Duration shortest, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /**
     * @param attempt how many attempts have failed, from 1
     */
    public Duration after(int attempt) {
        Duration delay = shortest.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
