package io.trendloom.platform.messaging;

import java.time.Instant;

/**
 * How often a message was tried.
 *
 * @param attempts at least 1
 * @param firstTime when it was tried first
 */
public record Tally(long attempts, Instant firstTime) {
    /** Both together. */
    Tally plus(Tally other) {
        return new Tally(attempts + other.attempts, firstTime.isBefore(other.firstTime) ? firstTime : other.firstTime);
    }
}
