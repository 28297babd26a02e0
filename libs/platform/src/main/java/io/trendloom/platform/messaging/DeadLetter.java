package io.trendloom.platform.messaging;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A message that could not be handled.
 *
 * @param reason why, in words
 * @param attempts how often it was tried
 */
public record DeadLetter(Delivery delivery, String reason, int attempts, Instant firstTime, Instant lastTime) {
    private static final int LONGEST_REASON = 2000;

    /** The delivery's headers and, as {@code x-trendloom-…}, what is known of the failure. */
    Map<String, Object> headers() {
        Map<String, Object> headers = new HashMap<>(delivery.headers());
        headers.put("x-trendloom-reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        headers.put("x-trendloom-attempts", attempts);
        headers.put("x-trendloom-first-time", firstTime.toString());
        headers.put("x-trendloom-last-time", lastTime.toString());
        headers.put("x-trendloom-queue", delivery.queue());
        return headers;
    }
}
