package io.trendloom.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import io.trendloom.contract.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The checker on changes that nobody thought of: keywords taken away, added and altered anywhere in a schema. */
class SchemaChangesPropertyTest {
    private static final List<Class<?>> TYPES = SchemaTest.MESSAGES;
    private static final List<String> ASSERTIONS = List.of(
            "\"type\": \"string\"",
            "\"type\": \"integer\"",
            "\"minimum\": 3",
            "\"maximum\": 5",
            "\"minLength\": 4",
            "\"maxLength\": 6",
            "\"minItems\": 1",
            "\"enum\": [\"items\", \"active\"]",
            "\"const\": 7",
            "\"additionalProperties\": false",
            "\"pattern\": \"^[a-m]\"",
            "\"not\": {}");

    /** Where the checker sees no break, what the release accepted is accepted still. */
    @Property(tries = 500)
    void whatWasAcceptedStaysAcceptedUnlessABreakIsReported(
            @ForAll("types") Class<?> type, @ForAll long seed, @ForAll("counts") int changes) {
        ObjectNode released = SchemaFiles.of(type.getSimpleName());
        ObjectNode now = released.deepCopy();
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            change(now, random);
        }
        if (SchemaChanges.breaking(released, now).isEmpty()) {
            Schema schema = SchemaFiles.compiled(now);
            for (JsonNode instance : instances(type, released)) {
                assertThat(SchemaFiles.errors(schema, instance))
                        .as(now.toString())
                        .isEmpty();
            }
        }
    }

    @Property(tries = 200)
    void aSchemaDoesNotBreakItself(@ForAll("types") Class<?> type) {
        ObjectNode schema = SchemaFiles.of(type.getSimpleName());

        assertThat(SchemaChanges.breaking(schema, schema.deepCopy())).isEmpty();
    }

    @Property(tries = 200)
    void aFieldThatGoesIsMissedWhereverItIs(@ForAll("types") Class<?> type, @ForAll long seed) {
        ObjectNode released = SchemaFiles.of(type.getSimpleName());
        ObjectNode now = released.deepCopy();
        List<ObjectNode> holders = new ArrayList<>();
        objects(now, holders);
        holders.removeIf(holder -> !(holder.get("properties") instanceof ObjectNode));
        Random random = new Random(seed);
        ObjectNode properties =
                (ObjectNode) holders.get(random.nextInt(holders.size())).get("properties");
        properties.remove(picked(properties, random));

        assertThat(SchemaChanges.breaking(released, now)).isNotEmpty();
    }

    /** Takes a keyword away, puts one there or requires a field, at any object of the schema that is not an example. */
    private static void change(ObjectNode schema, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        objects(schema, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        if (object.get("required") instanceof ArrayNode required
                && object.get("properties") instanceof ObjectNode properties
                && !properties.isEmpty()
                && random.nextInt(3) == 0) {
            required.add(picked(properties, random));
        } else if (random.nextBoolean() && !object.isEmpty()) {
            String keyword = picked(object, random);
            if (!keyword.equals("$defs") && !keyword.equals("Id") && !keyword.equals("ObjectRef")) {
                object.remove(keyword);
            }
        } else if (object.has("type") && object.get("type").isTextual()) {
            String assertion = ASSERTIONS.get(random.nextInt(ASSERTIONS.size()));
            object.setAll(parsed("{" + assertion + "}"));
        }
    }

    private static void objects(JsonNode node, List<ObjectNode> into) {
        if (node instanceof ObjectNode object) {
            into.add(object);
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                if (!entry.getKey().equals("examples")) {
                    objects(entry.getValue(), into);
                }
            }
        }
    }

    private static String picked(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names.get(random.nextInt(names.size()));
    }

    private static List<JsonNode> instances(Class<?> type, ObjectNode released) {
        List<JsonNode> instances = new ArrayList<>();
        released.path("examples").forEach(instances::add);
        AnyMessage.of(type)
                .sampleStream()
                .limit(20)
                .forEach(message -> instances.add(Json.mapper().valueToTree(message)));
        return instances;
    }

    private static ObjectNode parsed(String json) {
        try {
            return (ObjectNode) Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    @Provide
    Arbitrary<Class<?>> types() {
        return Arbitraries.of(TYPES);
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(1, 3);
    }
}
