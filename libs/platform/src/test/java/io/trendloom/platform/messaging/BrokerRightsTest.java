package io.trendloom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.trendloom.contract.Topology;
import io.trendloom.platform.Parts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each user of {@code deploy/rabbitmq/setup} may do and may not, on a real RabbitMQ. Needs {@code -Dtrendloom-test.amqp} and
 * {@code -Dtrendloom-test.management}.
 */
@EnabledIfSystemProperty(named = "trendloom-test.management", matches = "http.*")
class BrokerRightsTest {
    private static final String PASSWORD = "of-the-test.";
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    /** What is done on a channel of its own, as a refusal closes it. */
    @FunctionalInterface
    private interface Deed {
        void on(Channel channel) throws Exception;
    }

    @BeforeAll
    static void setUp() throws Exception {
        URI management = URI.create(System.getProperty("trendloom-test.management"));
        String[] admin = management.getUserInfo().split(":", 2);
        ProcessBuilder setup = new ProcessBuilder(
                        Path.of("..", "..", "deploy", "rabbitmq", "setup").toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "setup.log").toFile());
        setup.environment()
                .putAll(Map.of(
                        "RABBITMQ_MANAGEMENT", "http://%s:%d".formatted(management.getHost(), management.getPort()),
                        "RABBITMQ_ADMIN", admin[0],
                        "RABBITMQ_ADMIN_PASSWORD", admin[1]));
        for (String user : List.of("ingest", "embed", "train", "forecast", "publisher")) {
            setup.environment().put(user.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD", PASSWORD + user);
        }
        assertThat(setup.start().waitFor()).as("see target/setup.log").isZero();
    }

    /** What was sent is for no worker: others on the same broker would find it. */
    @AfterAll
    static void leaveNothing() throws Exception {
        try (Connection connection = Parts.broker().connect("test");
                Channel channel = connection.createChannel()) {
            for (Topology.Queue queue : Topology.queues()) {
                channel.queuePurge(queue.name());
                channel.queuePurge(queue.deadLetters());
            }
        }
    }

    private static BrokerAddress as(String user) {
        BrokerAddress admin = Parts.broker();
        return new BrokerAddress(admin.host(), admin.port(), "trendloom-" + user, PASSWORD + user, admin.virtualHost());
    }

    private static void does(String user, Deed deed) throws Exception {
        try (Connection connection = as(user).connect("test");
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            deed.on(channel);
        }
    }

    private static ThrowingCallable tries(String user, Deed deed) {
        return () -> {
            try (Connection connection = as(user).connect("test")) {
                Channel channel = connection.createChannel();
                channel.confirmSelect();
                deed.on(channel);
            }
        };
    }

    private static Deed publishes(String exchange, String key) {
        return channel -> {
            channel.basicPublish(exchange, key, null, BODY);
            channel.waitForConfirmsOrDie(10_000);
        };
    }

    private static void refused(String user, Deed deed) {
        assertThatThrownBy(tries(user, deed))
                .satisfies(refusal -> assertThat(said(refusal)).contains("ACCESS_REFUSED"));
    }

    private static String said(Throwable refusal) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            all.append(cause instanceof AlreadyClosedException closed ? closed.getReason() : cause.getMessage());
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "ingest, BatchStored, ingest.inbound",
        "embed, TextVectorsStored, embed.batch-stored",
        "train, ModelPromoted, train.train-model",
        "forecast, ForecastGenerated, forecast.model-promoted"
    })
    void aWorkerDoesItsWork(String worker, String says, String reads) throws Exception {
        new TopologyDeclaration(as(worker), Pause.SLEEP, false).declareWhenReachable();
        does(worker, publishes(Topology.EVENTS, says));
        does(worker, publishes("", reads + Topology.DEAD_LETTER_SUFFIX));
        does(worker, channel -> {
            channel.basicQos(1);
            channel.basicCancel(channel.basicConsume(reads, false, (tag, message) -> {}, tag -> {}));
            channel.basicGet(reads + Topology.DEAD_LETTER_SUFFIX, true);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ingest, ModelPromoted, embed.batch-stored",
        "embed, ModelPromoted, train.train-model",
        "train, BatchStored, forecast.model-promoted",
        "forecast, ModelPromoted, ingest.inbound"
    })
    void andNotAnothers(String worker, String others, String queue) {
        refused(worker, publishes(Topology.EVENTS, others));
        refused(worker, publishes(Topology.INBOUND, "sales.recorded"));
        refused(worker, channel -> channel.basicGet(queue, true));
        refused(worker, channel -> channel.queuePurge(queue));
        refused(worker, channel -> channel.queueDelete(queue));
        refused(worker, channel -> channel.queueDeclare("mine", false, true, true, Map.of()));
        refused(worker, channel -> channel.exchangeDelete(Topology.EVENTS));
        refused(
                worker,
                channel ->
                        channel.queueBind(Topology.queuesOf(worker).getFirst().name(), Topology.INBOUND, "#"));
    }

    @Test
    void aPublisherSendsAndDoesNothingElse() throws Exception {
        does("publisher", publishes(Topology.INBOUND, "sales.recorded"));

        refused("publisher", publishes(Topology.EVENTS, "BatchStored"));
        refused("publisher", publishes("", Topology.FORECAST_MODEL_PROMOTED));
        refused("publisher", channel -> channel.basicGet(Topology.INGEST_INBOUND, true));
        refused("publisher", channel -> channel.queueDeclare("mine", false, true, true, Map.of()));
    }
}
