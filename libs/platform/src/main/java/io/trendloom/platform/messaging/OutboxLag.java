package io.trendloom.platform.messaging;

/**
 * What waits to go out.
 *
 * @param messages how many messages wait
 * @param seconds age of the oldest, in seconds
 */
public record OutboxLag(long messages, double seconds) {
    /** Nothing waits. */
    public static final OutboxLag NONE = new OutboxLag(0, 0);
}
