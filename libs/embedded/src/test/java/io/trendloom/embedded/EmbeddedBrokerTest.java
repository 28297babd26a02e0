package io.trendloom.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String QUEUE = "events";

    @TempDir
    Path data;

    @Test
    void keepsConfirmedMessagesThroughKillAndRestart() throws Exception {
        PartFolders folders = new PartFolders(data, Path.of("target/embedded-cache"), data.resolve("logs")).create();
        EmbeddedBroker part = new EmbeddedBroker(folders, FreePort.any(), ServerLife.OF_ITS_PARENT);
        try {
            part.start();
            part.awaitHealthy(LIMIT);
            publish(part.address());
            assertThatThrownBy(() -> connect(part.address(), "guess")).isNotNull();

            EmbeddedPostgresTest.kill(part);
            part.start();
            part.awaitHealthy(LIMIT);

            assertThat(consume(part.address())).isEqualTo("kept");
        } finally {
            part.stop();
        }
        assertThat(FreePort.isFree(part.port())).isTrue();
    }

    private static Connection connect(BrokerAddress address, String password) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(address.host());
        factory.setPort(address.port());
        factory.setUsername(address.user());
        factory.setPassword(password);
        factory.setVirtualHost(address.virtualHost());
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection();
    }

    private static void publish(BrokerAddress address) throws Exception {
        try (Connection connection = connect(address, address.password());
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.exchangeDeclare("trendloom.events", "topic", true);
            channel.queueDeclare(QUEUE, true, false, false, Map.of("x-queue-type", "quorum", "x-delivery-limit", 5));
            channel.queueBind(QUEUE, "trendloom.events", "batch.*");
            channel.basicPublish(
                    "trendloom.events",
                    "batch.stored",
                    MessageProperties.PERSISTENT_BASIC,
                    "kept".getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }

    private static String consume(BrokerAddress address) throws Exception {
        try (Connection connection = connect(address, address.password());
                Channel channel = connection.createChannel()) {
            GetResponse message = channel.basicGet(QUEUE, true);
            return new String(message.getBody(), StandardCharsets.UTF_8);
        }
    }
}
