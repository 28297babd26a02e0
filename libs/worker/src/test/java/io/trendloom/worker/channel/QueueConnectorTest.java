package io.trendloom.worker.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.trendloom.contract.Topology;
import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.platform.messaging.BrokerAddress;
import io.trendloom.platform.messaging.Pause;
import io.trendloom.platform.messaging.TopologyDeclaration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueConnectorTest {
    private static final String QUEUE = Topology.TRAIN_DRIFT_DETECTED;

    private static EmbeddedParts parts;
    private static BrokerAddress broker;

    private final QueueConnector connector = new QueueConnector(broker);
    private final Consuming consumer = new Consuming();
    private Connection connection;
    private Channel channel;

    @BeforeAll
    static void start() throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "parts-").toAbsolutePath();
        parts = EmbeddedParts.start(data, EmbeddedParts.Kind.BROKER);
        io.trendloom.embedded.BrokerAddress address = parts.broker();
        broker = new BrokerAddress(
                address.host(), address.port(), address.user(), address.password(), address.virtualHost());
        new TopologyDeclaration(broker, Pause.SLEEP).declareWhenReachable();
    }

    @AfterAll
    static void end() {
        parts.close();
    }

    @BeforeEach
    void open() throws Exception {
        connection = broker.connect("test");
        channel = connection.createChannel();
        channel.queuePurge(QUEUE);
        connector.getPublisher(settings()).subscribe(consumer);
    }

    @AfterEach
    void close() throws Exception {
        connector.stop(new ShutdownEvent());
        connection.abort(1000);
    }

    @Test
    void handsOverAsManyAsAreAskedFor() throws Exception {
        publish("a", "b", "c");

        consumer.ask(2);
        await().until(() -> consumer.handed().size() == 2);
        consumer.ask(1);
        await().until(() -> consumer.handed().size() == 3);

        assertThat(consumer.bodies()).containsExactly("a", "b", "c");
        consumer.handed().forEach(Message::ack);
    }

    @Test
    void aStopWaitsForWhatIsInHandAndGivesTheRestBack() throws Exception {
        publish("a", "b", "c");
        consumer.ask(2);
        await().until(() -> consumer.handed().size() == 2);

        CompletableFuture<Void> stop = CompletableFuture.runAsync(this::stop);
        consumer.handed().getFirst().ack();
        assertThat(stop).isNotDone();
        consumer.handed().getLast().ack();
        stop.join();

        assertThat(consumer.bodies()).containsExactly("a", "b");
        await().until(() -> channel.messageCount(QUEUE) == 1);
    }

    @Test
    void whatIsNotDoneWithComesAgain() throws Exception {
        publish("a");
        consumer.ask(2);
        await().until(() -> consumer.handed().size() == 1);

        consumer.handed().getFirst().nack(new InterruptedException("The worker stops."));

        await().until(() -> consumer.handed().size() == 2);
        assertThat(consumer.bodies()).containsExactly("a", "a");
        consumer.handed().getLast().ack();
    }

    @Test
    void aChannelThatFailsIsNotAlive() {
        assertThat(connector.getLiveness().isOk()).isTrue();

        consumer.cancel();

        await().until(() -> !connector.getLiveness().isOk());
    }

    private void stop() {
        try {
            connector.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Config settings() {
        return new SmallRyeConfigBuilder()
                .withDefaultValues(
                        Map.of("channel-name", "drift", "queue.name", QUEUE, "max-outstanding-messages", "10"))
                .build();
    }

    private void publish(String... bodies) throws Exception {
        for (String body : List.of(bodies)) {
            channel.basicPublish("", QUEUE, null, body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
