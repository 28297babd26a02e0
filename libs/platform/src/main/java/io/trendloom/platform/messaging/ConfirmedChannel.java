package io.trendloom.platform.messaging;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Topology;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes persistent messages, which a queue must take if a worker awaits them, and waits until the broker has confirmed them. */
final class ConfirmedChannel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmedChannel.class);
    private static final int PERSISTENT = 2;
    private static final long CONFIRM_MILLIS = 30_000;

    private final BrokerAddress broker;
    private final String name;
    private final Set<String> returned = ConcurrentHashMap.newKeySet();
    private @Nullable Connection connection;
    private @Nullable Channel channel;

    ConfirmedChannel(BrokerAddress broker, String name) {
        this.broker = broker;
        this.name = name;
    }

    /**
     * Publishes messages.
     *
     * @return ids of those that no queue took
     * @throws IOException if the broker did not confirm them all: some may be there all the same
     */
    Set<String> publish(Collection<Outgoing> messages) throws IOException, InterruptedException {
        returned.clear();
        boolean done = false;
        try {
            Channel open = open();
            for (Outgoing message : messages) {
                open.basicPublish(
                        message.exchange(),
                        message.routingKey(),
                        message.mustArrive(),
                        properties(message),
                        message.body());
            }
            if (!open.waitForConfirms(CONFIRM_MILLIS)) {
                throw new IOException("The broker %s refused a message.".formatted(broker));
            }
            done = true;
            return new HashSet<>(returned);
        } catch (TimeoutException e) {
            throw new IOException("The broker %s did not confirm in time.".formatted(broker), e);
        } catch (com.rabbitmq.client.ShutdownSignalException e) {
            throw new IOException("The broker %s closed the channel: %s".formatted(broker, e.getMessage()), e);
        } finally {
            if (!done) {
                close();
            }
        }
    }

    private static AMQP.BasicProperties properties(Outgoing message) {
        return new AMQP.BasicProperties.Builder()
                .contentType(CloudEventCodec.CONTENT_TYPE)
                .deliveryMode(PERSISTENT)
                .messageId(message.id())
                .headers(message.headers())
                .build();
    }

    private Channel open() throws IOException {
        Channel open = channel;
        if (open == null || !open.isOpen()) {
            close();
            Connection fresh = broker.connect(name);
            connection = fresh;
            open = fresh.createChannel();
            open.addReturnListener(message -> {
                LOG.error("No queue took message {} for {}.", id(message.getProperties()), message.getRoutingKey());
                returned.add(id(message.getProperties()));
            });
            open.confirmSelect();
            channel = open;
        }
        return open;
    }

    private static String id(AMQP.BasicProperties properties) {
        return String.valueOf(properties.getMessageId());
    }

    @Override
    public void close() {
        Connection open = connection;
        channel = null;
        connection = null;
        if (open != null) {
            open.abort(1000);
        }
    }

    /** A message to publish. */
    @SuppressWarnings("ArrayRecordComponent")
    record Outgoing(String id, String exchange, String routingKey, byte[] body, Map<String, Object> headers) {
        Outgoing(OutboxEntry entry) {
            this(entry.id().toString(), entry.exchange(), entry.routingKey(), entry.body(), Map.of());
        }

        /** Whether no queue for it is an error; a fact that no worker awaits may go unheard. */
        boolean mustArrive() {
            return exchange.isEmpty() || Topology.isAwaited(exchange, routingKey);
        }

        static List<Outgoing> of(List<OutboxEntry> entries) {
            return entries.stream().map(Outgoing::new).toList();
        }
    }
}
