package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.trendloom.contract.Topology;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile deliveries from a shop's broker: each becomes a dead letter with its reason, none comes back for ever, and the
 * good ones between them are stored.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileEventsTest {
    private static final String HEAP = "192m";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, JsonNode> letters = new HashMap<>();
    private ShopDoor door;
    private long pid;

    @BeforeAll
    void publishAll(@TempDir Path folder) throws Exception {
        door = ShopDoor.open(folder, HEAP);
        pid = door.pid();
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(door.amqpUrl());
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            int good = 0;
            for (HostileEvents.Case given : HostileEvents.ALL) {
                publish(channel, given.body());
                publish(channel, HostileEvents.good("good-" + good++));
            }
            channel.waitForConfirmsOrDie(PATIENCE.toMillis());
        }
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(door.deadLetters()).hasSize(HostileEvents.ALL.size()));
        for (JsonNode letter : door.deadLetters()) {
            letters.put(body(door.deadLetter(letter.path("id").asText())), letter);
        }
    }

    @AfterAll
    void close() throws InterruptedException {
        door.close();
    }

    @TestFactory
    Stream<DynamicTest> eachHasItsReason() {
        return HostileEvents.ALL.stream()
                .map(given -> DynamicTest.dynamicTest(given.name(), () -> {
                    JsonNode letter = letters.get(key(given.body()));
                    assertThat(letter).as("among %d letters", letters.size()).isNotNull();
                    assertThat(letter.path("reason").asText())
                            .contains(given.reason())
                            .hasSizeLessThan(2_000)
                            .doesNotContain("Exception", "io.trendloom", "java.", "\tat ");
                    assertThat(letter.path("attempts").asInt()).isLessThanOrEqualTo(1);
                }));
    }

    @Test
    void theGoodOnesAreStored() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(door.intake("sales").path("stored").asInt()).isEqualTo(HostileEvents.ALL.size()));
    }

    @Test
    void theServiceWentOn() throws Exception {
        assertThat(door.pid()).isEqualTo(pid);
        assertThat(door.log()).doesNotContain("OutOfMemory", "StackOverflow");
    }

    private static void publish(Channel channel, byte[] body) throws Exception {
        AMQP.BasicProperties persistent =
                new AMQP.BasicProperties.Builder().deliveryMode(2).build();
        channel.basicPublish(Topology.INBOUND, "sales.recorded", true, persistent, body);
    }

    private static String body(JsonNode letter) {
        return letter.has("bodyBase64")
                ? letter.get("bodyBase64").asText()
                : Base64.getEncoder()
                        .encodeToString(letter.path("body").asText().getBytes(StandardCharsets.UTF_8));
    }

    private static String key(byte[] body) {
        return Base64.getEncoder().encodeToString(body);
    }
}
