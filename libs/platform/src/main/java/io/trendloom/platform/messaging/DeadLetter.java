package io.trendloom.platform.messaging;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be handled.
 *
 * @param reason why, in words
 * @param rule name of the rule that it breaks, where one has a name
 * @param attempts how often it was tried
 */
public record DeadLetter(
        Delivery delivery, String reason, @Nullable String rule, long attempts, Instant firstTime, Instant lastTime) {
    /** Header of a dead letter: why, in words. */
    public static final String REASON = "x-trendloom-reason";

    /** Header of a dead letter: name of the rule that it breaks. */
    public static final String RULE = "x-trendloom-rule";

    /** Header of a dead letter: how often it was tried. */
    public static final String ATTEMPTS = "x-trendloom-attempts";

    /** Header of a dead letter: ISO time of the first attempt. */
    public static final String FIRST_TIME = "x-trendloom-first-time";

    /** Header of a dead letter: ISO time of the last attempt. */
    public static final String LAST_TIME = "x-trendloom-last-time";

    /** Header of a dead letter: W3C trace context of the message. */
    public static final String TRACEPARENT = "traceparent";

    private static final String QUEUE = "x-trendloom-queue";
    private static final int LONGEST_REASON = 2000;

    /** The delivery's headers and, as {@code x-trendloom-…}, what is known of the failure. */
    Map<String, Object> headers() {
        Map<String, Object> headers = new HashMap<>(delivery.headers());
        String trace = EventText.of(delivery.body(), TRACEPARENT);
        if (trace != null) {
            headers.putIfAbsent(TRACEPARENT, trace);
        }
        headers.put(REASON, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        if (rule != null) {
            headers.put(RULE, rule);
        }
        headers.put(ATTEMPTS, attempts);
        headers.put(FIRST_TIME, firstTime.toString());
        headers.put(LAST_TIME, lastTime.toString());
        headers.put(QUEUE, delivery.queue());
        return headers;
    }
}
