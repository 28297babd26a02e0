package io.trendloom.platform.messaging;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.trendloom.contract.Topology;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that all exchanges, queues and bindings are there; what is there already stays. */
public final class TopologyDeclaration {
    private static final Logger LOG = LoggerFactory.getLogger(TopologyDeclaration.class);
    /** Kills alone do not reach it: each returns what the worker held, whatever is wrong with it or not. */
    private static final int DELIVERY_LIMIT = 100;

    /** Arguments of a queue of dead letters on RabbitMQ. */
    static final Map<String, Object> LETTERS = Map.of("x-queue-type", "quorum");

    private final BrokerAddress broker;
    private final Backoff backoff;
    private final Pause pause;
    private final boolean mayDeclare;

    public TopologyDeclaration(BrokerAddress broker, Pause pause) {
        this(broker, pause, true);
    }

    /**
     * For a worker that may have no rights to declare.
     *
     * @param mayDeclare false: it waits until somebody else has declared everything
     */
    public TopologyDeclaration(BrokerAddress broker, Pause pause, boolean mayDeclare) {
        this.mayDeclare = mayDeclare;
        this.broker = broker;
        this.backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));
        this.pause = pause;
    }

    /** Declares everything, or waits for it, trying again for as long as the broker is away. */
    public void declareWhenReachable() throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                if (mayDeclare) {
                    declare();
                } else {
                    requireDeclared();
                }
                return;
            } catch (IOException e) {
                LOG.warn("The broker {} is away or not set up ({}); trying again.", broker, reason(e));
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

    /** Asks for each exchange and queue by its name, for which no rights are needed. */
    private void requireDeclared() throws IOException {
        try (Connection connection = broker.connect("trendloom topology");
                Channel channel = connection.createChannel()) {
            channel.exchangeDeclarePassive(Topology.INBOUND);
            channel.exchangeDeclarePassive(Topology.EVENTS);
            for (Topology.Queue queue : Topology.queues()) {
                channel.queueDeclarePassive(queue.name());
                channel.queueDeclarePassive(queue.deadLetters());
            }
        } catch (TimeoutException e) {
            throw new IOException("The broker %s did not answer in time.".formatted(broker), e);
        }
    }

    /** What the broker said, where it said something. */
    private static String reason(IOException e) {
        return e.getCause() instanceof ShutdownSignalException said ? String.valueOf(said.getMessage()) : e.toString();
    }

    private static void declare(Channel channel, Topology.Queue queue, boolean quorum) throws IOException {
        channel.queueDeclare(queue.deadLetters(), true, false, false, quorum ? LETTERS : Map.of());
        channel.queueDeclare(queue.name(), true, false, false, quorum ? guarded(queue) : Map.of());
        channel.queueBind(queue.name(), queue.exchange(), queue.bindingKey());
    }

    /** What stands behind the application's own failure policy when a worker dies again and again over a message. */
    static Map<String, Object> guarded(Topology.Queue queue) {
        return Map.of(
                "x-queue-type", "quorum",
                "x-delivery-limit", DELIVERY_LIMIT,
                "x-dead-letter-exchange", "",
                "x-dead-letter-routing-key", queue.deadLetters(),
                "x-dead-letter-strategy", "at-least-once",
                "x-overflow", "reject-publish");
    }
}
