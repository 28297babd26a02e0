package io.trendloom.platform.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter without its body.
 *
 * @param queue the queue whose worker could not handle it, to which it is replayed
 * @param type of the event, where the body tells one
 * @param reason why it could not be handled the last time
 * @param rule name of the rule that it breaks, where one has a name
 * @param attempts how often it was tried, all times together; 0 where nobody counted
 * @param times how often it became a dead letter
 * @param traceId W3C trace id of the message, where it has one
 * @param replayedAt when it was replayed, if it has not failed since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterSummary(
        UUID id,
        String queue,
        @Nullable String type,
        String reason,
        @Nullable String rule,
        long attempts,
        int times,
        Instant firstTime,
        Instant lastTime,
        @Nullable String traceId,
        @Nullable Instant replayedAt) {}
