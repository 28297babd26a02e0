package io.trendloom.platform.messaging;

import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.Message;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out.
 *
 * @param id id of the event and of the AMQP message
 * @param exchange where it goes; empty: straight to the queue that the routing key names
 * @param body structured CloudEvent
 */
@SuppressWarnings("ArrayRecordComponent")
public record OutboxEntry(UUID id, String exchange, String routingKey, byte[] body) {
    public OutboxEntry {
        body = body.clone();
    }

    static OutboxEntry of(Message message, URI source, Instant time, @Nullable String traceparent) {
        UUID id = UUID.randomUUID();
        byte[] body =
                CloudEventCodec.encode(id.toString(), source, time.atOffset(ZoneOffset.UTC), message, traceparent);
        return new OutboxEntry(id, Topology.EVENTS, message.getClass().getSimpleName(), body);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }
}
