package io.trendloom.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Json;
import io.trendloom.contract.Rules;
import io.trendloom.contract.message.Message;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** What the codec writes is what the schemas promise. */
class WrittenMessagesTest {
    private static final URI SOURCE = URI.create("/shops/london");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2011-11-08T12:00:00Z");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Map<String, Schema> schemas = new HashMap<>();

    @Property(tries = 400)
    void everyMessageIsWhatItsSchemaAccepts(@ForAll("messages") Message message) throws IOException {
        String type = message.getClass().getSimpleName();
        byte[] body = CloudEventCodec.encode("e-1", SOURCE, NOON, message, TRACE);
        JsonNode event = Json.mapper().readTree(body);

        assertThat(SchemaFiles.errors(schema("CloudEvent"), event)).isEmpty();
        assertThat(SchemaFiles.errors(schema(type), event.get("data"))).isEmpty();
        assertThat(event.path("dataschema").asText())
                .isEqualTo(SchemaFiles.of(type).path("$id").asText());
    }

    @Property(tries = 400)
    void everyMessageIsReadBack(@ForAll("messages") Message message) {
        byte[] body = CloudEventCodec.encode("e-1", SOURCE, NOON, message, null);

        Message read = CloudEventCodec.decode(body).as(message.getClass());

        assertThat((JsonNode) Json.mapper().valueToTree(read))
                .isEqualTo(Json.mapper().valueToTree(message));
    }

    @Property(tries = 400)
    void everyIdIsOneForTheSchema(
            @ForAll @StringLength(min = 1, max = 200) @CharRange(from = '\0', to = '\ud7ff') String id) {
        boolean accepted =
                SchemaFiles.errors(idSchema(), Json.mapper().valueToTree(id)).isEmpty();

        assertThat(accepted || !Rules.isId(id)).isTrue();
    }

    @Example
    void whatIsNoIdIsNoneForTheSchema() {
        for (String id : new String[] {"", " ", "a\u0000b", "line\nbreak", "\u2028x", "x".repeat(201)}) {
            assertThat(SchemaFiles.errors(idSchema(), Json.mapper().valueToTree(id)))
                    .as(id)
                    .isNotEmpty();
            assertThat(Rules.isId(id)).isFalse();
        }
    }

    @Provide
    Arbitrary<Message> messages() {
        return AnyMessage.any();
    }

    private Schema schema(String type) {
        return schemas.computeIfAbsent(type, name -> SchemaFiles.compiled(SchemaFiles.of(name)));
    }

    private Schema idSchema() {
        return schemas.computeIfAbsent(
                "Id",
                name -> SchemaFiles.compiled(SchemaFiles.of("ItemReceived").at("/$defs/" + name)));
    }
}
