package io.trendloom.contract.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Envelope;
import io.trendloom.contract.Json;
import io.trendloom.contract.message.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each schema says what its record is. */
class SchemaTest {
    static final List<Class<?>> MESSAGES = List.of(Message.class.getPermittedSubclasses());
    static final List<String> SCHEMAS =
            Stream.concat(SchemaFiles.types().stream(), Stream.of("CloudEvent")).toList();

    @Test
    void everyMessageHasASchemaAndEverySchemaAMessage() {
        assertThat(SchemaFiles.list(SchemaFiles.SCHEMAS))
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactlyInAnyOrderElementsOf(
                        SCHEMAS.stream().map(name -> name + "-1.json").toList());
    }

    @ParameterizedTest
    @FieldSource("MESSAGES")
    void theFieldsAreThoseOfTheRecord(Class<?> message) {
        Shape schema = Shape.of(SchemaFiles.of(message.getSimpleName()));

        assertThat(schema.fields()).isEqualTo(Shape.of(message).fields());
        assertThat(schema.values()).containsAllEntriesOf(Shape.of(message).values());
    }

    @ParameterizedTest
    @FieldSource("SCHEMAS")
    void theSchemaIsOneOfJsonSchema202012(String type) {
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        ObjectNode schema = SchemaFiles.of(type);

        assertThat(SchemaFiles.errors(metaSchema, schema)).isEmpty();
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).isEqualTo("https://trendloom.io/schemas/" + type + "/1");
        assertThat(schema.path("title").asText()).isEqualTo(type);
        assertThat(schema.path("description").asText()).endsWith(".");
    }

    @ParameterizedTest
    @FieldSource("SCHEMAS")
    void theExamplesKeepToTheSchemaAndShowEveryField(String type) {
        ObjectNode json = SchemaFiles.of(type);
        Schema schema = SchemaFiles.compiled(json);

        Set<String> shown = new TreeSet<>();
        for (JsonNode example : json.path("examples")) {
            assertThat(SchemaFiles.errors(schema, example))
                    .as(example.toString())
                    .isEmpty();
            shown.addAll(names(example));
        }
        assertThat(shown).isEqualTo(names(json.path("properties")));
    }

    @ParameterizedTest
    @FieldSource("MESSAGES")
    void theExamplesAreReadWithoutLoss(Class<? extends Message> message) {
        String type = message.getSimpleName();
        for (JsonNode example : SchemaFiles.of(type).path("examples")) {
            Message read = CloudEventCodec.decode(event(type, example)).as(message);

            assertThat(names(Json.mapper().valueToTree(read))).isEqualTo(names(example));
        }
    }

    @Test
    void theExampleOfTheEnvelopeIsDecoded() {
        JsonNode example = SchemaFiles.of("CloudEvent").at("/examples/0");
        Envelope envelope = CloudEventCodec.decode(example.toString().getBytes(UTF_8));

        assertThat(envelope.type()).isEqualTo("DayEnded");
        assertThat(envelope.traceparent()).startsWith("00-");
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static byte[] event(String type, JsonNode data) {
        ObjectNode event = SchemaFiles.of("CloudEvent").at("/examples/0").deepCopy();
        event.put("type", type).put("dataschema", "https://trendloom.io/schemas/" + type + "/1");
        return event.set("data", data).toString().getBytes(UTF_8);
    }
}
