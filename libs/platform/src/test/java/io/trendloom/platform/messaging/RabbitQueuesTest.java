package io.trendloom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import io.trendloom.contract.Json;
import io.trendloom.contract.Topology;
import io.trendloom.platform.Parts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What RabbitMQ itself says of the queues, and what it does with messages whose consumers are killed. Needs
 * {@code -Dtrendloom-test.amqp} and {@code -Dtrendloom-test.management}, URLs of a real broker.
 */
@EnabledIfSystemProperty(named = "trendloom-test.management", matches = "http.*")
class RabbitQueuesTest {
    private static final String QUEUE = Topology.FORECAST_REQUESTED;
    private static final String LETTERS = QUEUE + Topology.DEAD_LETTER_SUFFIX;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI management = URI.create(System.getProperty("trendloom-test.management", "http://none"));

    @BeforeEach
    void declare() throws Exception {
        new TopologyDeclaration(Parts.broker(), Pause.SLEEP).declareWhenReachable();
        try (Connection connection = Parts.broker().connect("test");
                Channel channel = connection.createChannel()) {
            channel.queuePurge(QUEUE);
            channel.queuePurge(LETTERS);
        }
    }

    @Test
    void everyQueueIsADurableQuorumQueueWithItsDeadLettersBehindIt() throws Exception {
        Map<String, JsonNode> queues = await().atMost(PATIENCE)
                .until(
                        () -> byName("queues"),
                        found -> found.size() >= 2 * Topology.queues().size());
        for (Topology.Queue queue : Topology.queues()) {
            assertQuorum(
                    queues.get(queue.name()),
                    Map.of(
                            "x-queue-type", "quorum",
                            "x-delivery-limit", 100,
                            "x-dead-letter-exchange", "",
                            "x-dead-letter-routing-key", queue.deadLetters(),
                            "x-dead-letter-strategy", "at-least-once",
                            "x-overflow", "reject-publish"));
            assertQuorum(queues.get(queue.deadLetters()), Map.of("x-queue-type", "quorum"));
        }
    }

    private static void assertQuorum(JsonNode queue, Map<String, Object> arguments) {
        assertThat(queue.path("type").asText()).isEqualTo("quorum");
        assertThat(queue.path("durable").asBoolean()).isTrue();
        assertThat(queue.path("auto_delete").asBoolean()).isFalse();
        assertThat(Json.mapper().convertValue(queue.path("arguments"), new TypeReference<Map<String, Object>>() {}))
                .isEqualTo(arguments);
    }

    @Test
    void noPolicyChangesAQueue() throws Exception {
        assertThat(get("policies")).isEmpty();
        assertThat(get("operator-policies")).isEmpty();
        for (JsonNode queue : byName("queues").values()) {
            assertThat(queue.path("policy").isTextual()).isFalse();
            assertThat(queue.path("operator_policy").isTextual()).isFalse();
            assertThat(queue.path("effective_policy_definition")).isEmpty();
        }
    }

    @Test
    void everyQueueIsBoundAsTheTopologySays() throws Exception {
        List<String> bindings = new ArrayList<>();
        get("bindings")
                .forEach(binding -> bindings.add("%s %s %s"
                        .formatted(
                                binding.path("source").asText(),
                                binding.path("routing_key").asText(),
                                binding.path("destination").asText())));

        assertThat(bindings)
                .containsAll(Topology.queues().stream()
                        .map(queue -> "%s %s %s".formatted(queue.exchange(), queue.bindingKey(), queue.name()))
                        .toList());
    }

    @Test
    void killsAloneDoNotSetAMessageAside() throws Exception {
        publish("held");

        for (int kill = 0; kill < 40; kill++) {
            killedWithTheMessage();
        }

        assertThat(next(QUEUE)).isEqualTo("held");
        assertThat(count(LETTERS)).isZero();
    }

    @Test
    void aMessageThatKillsItsConsumerEachTimeIsSetAsideInTheEnd() throws Exception {
        publish("deadly");

        for (int kill = 0; kill <= 100; kill++) {
            killedWithTheMessage();
        }

        await().atMost(PATIENCE).until(() -> count(LETTERS) == 1);
        assertThat(next(LETTERS)).isEqualTo("deadly");
        assertThat(count(QUEUE)).isZero();
    }

    /** A consumer that ends without a word while it holds the message. */
    private static void killedWithTheMessage() throws Exception {
        Connection connection = Parts.broker().connect("test");
        try {
            Channel channel = connection.createChannel();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> channel.basicGet(QUEUE, false) != null);
        } finally {
            connection.abort(1000);
        }
    }

    private static void publish(String body) throws Exception {
        try (Connection connection = Parts.broker().connect("test");
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish("", QUEUE, MessageProperties.PERSISTENT_BASIC, body.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }

    private static String next(String queue) throws Exception {
        try (Connection connection = Parts.broker().connect("test");
                Channel channel = connection.createChannel()) {
            GetResponse message =
                    await().atMost(PATIENCE).until(() -> channel.basicGet(queue, true), found -> found != null);
            return new String(message.getBody(), StandardCharsets.UTF_8);
        }
    }

    private static long count(String queue) throws Exception {
        try (Connection connection = Parts.broker().connect("test");
                Channel channel = connection.createChannel()) {
            return channel.messageCount(queue);
        }
    }

    private Map<String, JsonNode> byName(String what) throws Exception {
        return StreamSupport.stream(get(what).spliterator(), false)
                .collect(Collectors.toMap(queue -> queue.path("name").asText(), queue -> queue));
    }

    private JsonNode get(String what) throws Exception {
        String user =
                Base64.getEncoder().encodeToString(management.getRawUserInfo().getBytes(StandardCharsets.UTF_8));
        URI url = URI.create("http://%s:%d/api/%s/%%2F".formatted(management.getHost(), management.getPort(), what));
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Authorization", "Basic " + user)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }
}
