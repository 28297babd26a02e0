package io.trendloom.forecast;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.Message;
import io.trendloom.platform.messaging.BrokerAddress;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/** Messages between the workers, as another worker sends them. */
public final class Events {
    private static final OffsetDateTime TIME = OffsetDateTime.of(2011, 12, 9, 1, 0, 0, 0, ZoneOffset.UTC);

    private final BrokerAddress broker;

    public Events(BrokerAddress broker) {
        this.broker = broker;
    }

    public void send(Message message) {
        send(Topology.EVENTS, message.getClass().getSimpleName(), encode(message));
    }

    public static byte[] encode(Message message) {
        return CloudEventCodec.encode(UUID.randomUUID().toString(), URI.create("/test"), TIME, message, null);
    }

    public void send(String exchange, String routingKey, byte[] body) {
        on(channel -> {
            channel.confirmSelect();
            channel.basicPublish(
                    exchange,
                    routingKey,
                    new AMQP.BasicProperties.Builder().deliveryMode(2).build(),
                    body);
            channel.waitForConfirmsOrDie(10_000);
            return null;
        });
    }

    /** Takes a message from a queue; null where there is none. */
    public GetResponse take(String queue) {
        return on(channel -> channel.basicGet(queue, true));
    }

    /** Messages of a queue that no consumer has been handed. */
    public long waiting(String queue) {
        return on(channel -> channel.messageCount(queue));
    }

    public long consumers(String queue) {
        return on(channel -> channel.consumerCount(queue));
    }

    /** A queue of its own that gets every message of a type from now on. */
    public String listen(Class<? extends Message> type) {
        return on(channel -> {
            String queue = "test." + UUID.randomUUID();
            channel.queueDeclare(queue, true, false, false, java.util.Map.of());
            channel.queueBind(queue, Topology.EVENTS, type.getSimpleName());
            return queue;
        });
    }

    private <T> T on(Work<T> work) {
        try (Connection connection = broker.connect("test");
                Channel channel = connection.createChannel()) {
            return work.apply(channel);
        } catch (IOException | TimeoutException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T apply(Channel channel) throws IOException, TimeoutException, InterruptedException;
    }
}
