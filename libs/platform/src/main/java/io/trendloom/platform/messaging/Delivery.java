package io.trendloom.platform.messaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as the broker delivered it.
 *
 * @param queue the queue that it came from
 * @param messageId the AMQP message id, where the sender gave one
 * @param body structured CloudEvent, as the sender made it: not yet looked at
 */
@SuppressWarnings("ArrayRecordComponent")
public record Delivery(String queue, @Nullable String messageId, Map<String, Object> headers, byte[] body) {
    public Delivery {
        headers = Map.copyOf(headers);
    }

    /** A delivery without headers. */
    public static Delivery of(String queue, byte[] body) {
        return new Delivery(queue, null, Map.of(), body);
    }
}
