package io.trendloom.platform.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as its dead-letter queue held it.
 *
 * @param queue the queue whose worker could not handle it
 * @param type of the event, where the body tells one
 * @param reason why, in words
 * @param rule name of the rule that it breaks, where one has a name
 * @param attempts how often it was tried; 0 where nobody counted
 * @param traceId W3C trace id of the message, where it has one
 * @param body as it was published
 */
@SuppressWarnings("ArrayRecordComponent")
record Letter(
        String queue,
        @Nullable String type,
        String reason,
        @Nullable String rule,
        long attempts,
        Instant firstTime,
        Instant lastTime,
        @Nullable String traceId,
        byte[] body) {}
