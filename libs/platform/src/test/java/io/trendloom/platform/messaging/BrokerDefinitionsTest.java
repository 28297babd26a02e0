package io.trendloom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.contract.Json;
import io.trendloom.contract.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is imported into RabbitMQ is what workers would declare, and rights to it that leave nobody's work undone. */
class BrokerDefinitionsTest {
    private static final Path FILE = Path.of("..", "..", "deploy", "rabbitmq", "definitions.json");

    private final JsonNode definitions = read();

    private static JsonNode read() {
        try {
            return Json.mapper().readTree(Files.readAllBytes(FILE));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void queuesAndTheirArgumentsAreTheTopologys() {
        List<String> queues = new ArrayList<>();
        for (Topology.Queue queue : Topology.queues()) {
            queues.add(queue.deadLetters() + " " + Json.mapper().valueToTree(TopologyDeclaration.LETTERS));
            queues.add(queue.name() + " " + Json.mapper().valueToTree(TopologyDeclaration.guarded(queue)));
        }

        assertThat(definitions.path("queues"))
                .extracting(queue -> queue.path("name").asText())
                .containsExactlyInAnyOrderElementsOf(
                        queues.stream().map(line -> line.split(" ")[0]).toList());
        for (JsonNode queue : definitions.path("queues")) {
            assertThat(queue.path("durable").asBoolean()).isTrue();
            assertThat(queues.stream()
                            .filter(line -> line.startsWith(queue.path("name").asText() + " "))
                            .map(line -> tree(line.substring(line.indexOf(' ') + 1))))
                    .containsExactly(queue.path("arguments"));
        }
    }

    @Test
    void bindingsAreTheTopologys() {
        assertThat(definitions.path("bindings"))
                .extracting(binding -> "%s %s %s"
                        .formatted(
                                binding.path("source").asText(),
                                binding.path("routing_key").asText(),
                                binding.path("destination").asText()))
                .containsExactlyInAnyOrderElementsOf(Topology.queues().stream()
                        .map(queue -> "%s %s %s".formatted(queue.exchange(), queue.bindingKey(), queue.name()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "embed", "train", "forecast"})
    void aWorkerMayReadItsQueuesAndNobodyElses(String worker) {
        Pattern read = Pattern.compile(right(worker, "read"));

        for (Topology.Queue queue : Topology.queues()) {
            boolean own = Topology.queuesOf(worker).contains(queue);
            assertThat(read.matcher(queue.name()).find()).as(queue.name()).isEqualTo(own);
            assertThat(read.matcher(queue.deadLetters()).find())
                    .as(queue.deadLetters())
                    .isEqualTo(own);
        }
        assertThat(right(worker, "configure")).isEqualTo("^$");
    }

    private String right(String worker, String what) {
        for (JsonNode permission : definitions.path("permissions")) {
            if (permission.path("user").asText().equals("trendloom-" + worker)) {
                return permission.path(what).asText();
            }
        }
        throw new IllegalStateException("There is no user for %s.".formatted(worker));
    }

    private static JsonNode tree(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
