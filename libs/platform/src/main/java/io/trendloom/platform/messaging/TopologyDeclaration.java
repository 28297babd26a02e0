package io.trendloom.platform.messaging;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.trendloom.contract.Topology;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Declares all exchanges, queues and bindings; what is there already stays. */
public final class TopologyDeclaration {
    private static final Logger LOG = LoggerFactory.getLogger(TopologyDeclaration.class);
    /** Kills alone do not reach it: each returns what the worker held, whatever is wrong with it or not. */
    private static final int DELIVERY_LIMIT = 100;

    private static final Map<String, Object> QUORUM = Map.of("x-queue-type", "quorum");

    private final BrokerAddress broker;
    private final Backoff backoff;
    private final Pause pause;

    public TopologyDeclaration(BrokerAddress broker, Pause pause) {
        this.broker = broker;
        this.backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));
        this.pause = pause;
    }

    /** Declares everything, trying again for as long as the broker is away. */
    public void declareWhenReachable() throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                declare();
                return;
            } catch (IOException e) {
                LOG.warn("The broker {} is away ({}); trying again.", broker, e.toString());
                pause.rest(backoff.after(attempt));
            }
        }
    }

    /** Declares everything once. */
    public void declare() throws IOException {
        try (Connection connection = broker.connect("trendloom topology");
                Channel channel = connection.createChannel()) {
            boolean quorum = "RabbitMQ"
                    .equals(String.valueOf(connection.getServerProperties().get("product")));
            channel.exchangeDeclare(Topology.INBOUND, BuiltinExchangeType.TOPIC, true);
            channel.exchangeDeclare(Topology.EVENTS, BuiltinExchangeType.TOPIC, true);
            for (Topology.Queue queue : Topology.queues()) {
                declare(channel, queue, quorum);
            }
        } catch (TimeoutException e) {
            throw new IOException("The broker %s did not answer in time.".formatted(broker), e);
        }
    }

    private static void declare(Channel channel, Topology.Queue queue, boolean quorum) throws IOException {
        channel.queueDeclare(queue.deadLetters(), true, false, false, quorum ? QUORUM : Map.of());
        channel.queueDeclare(queue.name(), true, false, false, quorum ? guarded(queue) : Map.of());
        channel.queueBind(queue.name(), queue.exchange(), queue.bindingKey());
    }

    /** What stands behind the application's own failure policy when a worker dies again and again over a message. */
    private static Map<String, Object> guarded(Topology.Queue queue) {
        return Map.of(
                "x-queue-type", "quorum",
                "x-delivery-limit", DELIVERY_LIMIT,
                "x-dead-letter-exchange", "",
                "x-dead-letter-routing-key", queue.deadLetters(),
                "x-dead-letter-strategy", "at-least-once",
                "x-overflow", "reject-publish");
    }
}
