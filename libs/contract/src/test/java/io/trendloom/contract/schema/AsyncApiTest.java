package io.trendloom.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Json;
import io.trendloom.contract.RoutingKeys;
import io.trendloom.contract.Topology;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The AsyncAPI document is the topology that the workers declare. */
class AsyncApiTest {
    static final List<String> TYPES = SchemaFiles.types();

    private static final JsonNode DOCUMENT = read(SchemaFiles.CONTRACT.resolve("asyncapi.yaml"));
    private static final Map<String, String> KEYS = Map.of(
            "ItemReceived", RoutingKeys.ITEM,
            "ReviewReceived", RoutingKeys.REVIEW,
            "SaleRecorded", RoutingKeys.SALE,
            "StockObserved", RoutingKeys.STOCK,
            "SignalObserved", RoutingKeys.SIGNAL,
            "ItemViewed", RoutingKeys.VIEW,
            "DayEnded", RoutingKeys.DAY_ENDED);

    @Test
    void everyMessageHasTheExchangeAndRoutingKeyOnWhichItTravels() {
        Map<String, String> written = new TreeMap<>();
        for (JsonNode channel : channels("routingKey")) {
            JsonNode exchange = binding(channel).path("exchange");
            assertThat(exchange.path("type").asText()).isEqualTo("topic");
            assertThat(exchange.path("durable").asBoolean()).isTrue();
            for (String type : messages(channel)) {
                String where = exchange.path("name").asText() + " "
                        + channel.path("address").asText();
                assertThat(written.put(type, where)).as(type).isNull();
            }
        }
        Map<String, String> travelled = new TreeMap<>();
        TYPES.forEach(type -> travelled.put(type, exchange(type) + " " + key(type)));

        assertThat(written).isEqualTo(travelled);
    }

    @Test
    void everyRoutingKeyOfTheShopIsKnownHere() throws IllegalAccessException {
        List<String> keys = new ArrayList<>();
        for (var field : RoutingKeys.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                keys.add((String) field.get(null));
            }
        }

        assertThat(KEYS.values()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void everyQueueAndItsDeadLettersAreThereAndNoOther() {
        Map<String, String> written = new TreeMap<>();
        for (JsonNode channel : channels("queue")) {
            JsonNode queue = binding(channel).path("queue");
            assertThat(queue.path("name")).isEqualTo(channel.path("address"));
            assertThat(queue.path("durable").asBoolean()).isTrue();
            JsonNode bound = channel.path("x-bound-to");
            String from = bound.isMissingNode()
                    ? "nothing"
                    : bound.path("exchange").asText() + " "
                            + bound.path("bindingKey").asText();
            written.put(queue.path("name").asText(), from + " " + messages(channel));
        }
        Map<String, String> declared = new TreeMap<>();
        for (Topology.Queue queue : Topology.queues()) {
            List<String> messages = TYPES.stream()
                    .filter(type -> exchange(type).equals(queue.exchange()))
                    .filter(type ->
                            queue.bindingKey().equals("#") || queue.bindingKey().equals(key(type)))
                    .toList();
            declared.put(queue.name(), queue.exchange() + " " + queue.bindingKey() + " " + messages);
            declared.put(queue.deadLetters(), "nothing " + messages);
        }

        assertThat(written).isEqualTo(declared);
    }

    @Test
    void whatAWorkerAwaitsMustFindAQueue() {
        for (JsonNode operation : DOCUMENT.path("operations")) {
            JsonNode channel = resolved(operation.path("channel"));
            JsonNode amqp = binding(operation);
            if (binding(channel).path("is").asText().equals("queue")) {
                assertThat(amqp.path("ack").asBoolean()).isTrue();
            } else {
                String exchange = binding(channel).path("exchange").path("name").asText();
                assertThat(amqp.path("deliveryMode").asInt()).isEqualTo(2);
                assertThat(amqp.path("mandatory").asBoolean())
                        .as(channel.path("address").asText())
                        .isEqualTo(Topology.isAwaited(
                                exchange, channel.path("address").asText()));
            }
        }
    }

    @Test
    void everyChannelButTheDeadLettersHasAnOperation() {
        List<JsonNode> used = new ArrayList<>();
        DOCUMENT.path("operations").forEach(operation -> used.add(resolved(operation.path("channel"))));

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                channels("routingKey").stream(), channels("queue").stream())
                        .filter(channel -> !channel.path("address").asText().endsWith(Topology.DEAD_LETTER_SUFFIX))
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void thePayloadIsTheEventOfItsSchema(String type) {
        JsonNode message = DOCUMENT.at("/components/messages/" + type);
        assertThat(message.path("name").asText()).isEqualTo(type);
        assertThat(message.path("contentType").asText()).isEqualTo(CloudEventCodec.CONTENT_TYPE);
        Schema payload = SchemaFiles.compiled(withFiles(message.path("payload")));

        for (JsonNode data : SchemaFiles.of(type).path("examples")) {
            ObjectNode event = event(type, data);
            assertThat(SchemaFiles.errors(payload, event)).isEmpty();
            assertThat(SchemaFiles.errors(payload, event("Other", data))).isNotEmpty();
            event.put("data", "text");
            assertThat(SchemaFiles.errors(payload, event)).isNotEmpty();
        }
    }

    @Test
    void itDescribesEveryMessage() {
        assertThat(DOCUMENT.at("/components/messages").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(TYPES);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<JsonNode> references = DOCUMENT.findValues("$ref");

        assertThat(references).hasSizeGreaterThan(100).allSatisfy(reference -> {
            String target = reference.asText();
            boolean there = target.startsWith("#")
                    ? !DOCUMENT.at(target.substring(1)).isMissingNode()
                    : Files.exists(SchemaFiles.CONTRACT.resolve(target));
            assertThat(there).as(target).isTrue();
        });
    }

    static String exchange(String type) {
        return KEYS.containsKey(type) ? Topology.INBOUND : Topology.EVENTS;
    }

    static String key(String type) {
        return KEYS.getOrDefault(type, type);
    }

    private static List<JsonNode> channels(String kind) {
        return StreamSupport.stream(DOCUMENT.path("channels").spliterator(), false)
                .filter(channel -> binding(channel).path("is").asText().equals(kind))
                .toList();
    }

    private static JsonNode binding(JsonNode owner) {
        return resolved(owner.path("bindings")).path("amqp");
    }

    private static List<String> messages(JsonNode channel) {
        List<String> names = new ArrayList<>();
        channel.path("messages")
                .forEach(message -> names.add(resolved(message).path("name").asText()));
        return names;
    }

    private static JsonNode resolved(JsonNode node) {
        return Shape.resolved(node, DOCUMENT);
    }

    /** The payload with the files that it refers to written out. */
    private static ObjectNode withFiles(JsonNode payload) {
        ObjectNode whole = payload.deepCopy();
        ArrayNode parts = (ArrayNode) whole.path("allOf");
        parts.set(0, file(parts.get(0)));
        ObjectNode properties = (ObjectNode) parts.get(1).path("properties");
        properties.set("data", file(properties.get("data")));
        return whole;
    }

    private static ObjectNode file(JsonNode reference) {
        return SchemaFiles.read(
                SchemaFiles.CONTRACT.resolve(reference.path("$ref").asText()));
    }

    private static ObjectNode event(String type, JsonNode data) {
        ObjectNode event = SchemaFiles.of("CloudEvent").at("/examples/0").deepCopy();
        event.put("type", type).put("dataschema", "https://trendloom.io/schemas/" + type + "/1");
        event.set("data", data);
        return event;
    }

    private static JsonNode read(Path yaml) {
        try {
            return Json.mapper()
                    .readTree(new YAMLMapper().readTree(yaml.toFile()).toString());
        } catch (IOException e) {
            throw new AssertionError(yaml + " must be YAML", e);
        }
    }
}
