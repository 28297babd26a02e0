package io.trendloom.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import io.trendloom.contract.message.Message;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages as CloudEvents 1.0 in structured JSON, with the W3C trace context as an extension. */
public final class CloudEventCodec {
    /** Media type of an encoded event. */
    public static final String CONTENT_TYPE = JsonFormat.CONTENT_TYPE;

    private static final String SCHEMAS = "https://trendloom.io/schemas/";
    private static final String VERSION = "1";
    private static final String TRACEPARENT = "traceparent";
    private static final Set<String> TYPES = Arrays.stream(Message.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());
    private static final ObjectMapper FORMAT =
            Json.mapper().copy().registerModule(JsonFormat.getCloudEventJacksonModule());

    private CloudEventCodec() {}

    public static byte[] encode(
            String id, URI source, OffsetDateTime time, Message message, @Nullable String traceparent) {
        String type = message.getClass().getSimpleName();
        JsonNode data = Json.mapper().valueToTree(message);
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(source)
                .withType(type)
                .withTime(time)
                .withDataSchema(URI.create(SCHEMAS + type + "/" + VERSION))
                .withData("application/json", JsonCloudEventData.wrap(data));
        if (traceparent != null) {
            event.withExtension(TRACEPARENT, traceparent);
        }
        try {
            return FORMAT.writeValueAsBytes(event.build());
        } catch (JsonProcessingException e) {
            throw new ContractException("The %s (id %s) cannot be written.".formatted(type, id), e);
        }
    }

    /**
     * Opens a structured event.
     *
     * @throws ContractException if the bytes are no CloudEvent, or of a type or schema version that is not known
     */
    public static Envelope decode(byte[] body) {
        CloudEvent event = event(body);
        Rules.require(TYPES.contains(event.getType()), "type", event.getType(), "must be one of " + sortedTypes());
        requireVersion(event);
        return new Envelope(
                event.getId(),
                event.getSource().toString(),
                event.getType(),
                event.getTime(),
                event.getExtension(TRACEPARENT) instanceof String trace ? trace : null,
                data(event));
    }

    private static CloudEvent event(byte[] body) {
        try {
            CloudEvent event = FORMAT.readValue(body, CloudEvent.class);
            if (event == null) {
                throw new ContractException("The message (null) is not a CloudEvent in structured JSON.");
            }
            return event;
        } catch (IOException | CloudEventRWException | IllegalArgumentException e) {
            throw new ContractException(
                    "The message (%d bytes) is not a CloudEvent in structured JSON: %s. Maybe it was sent in binary mode."
                            .formatted(body.length, firstLine(e)),
                    e);
        }
    }

    private static void requireVersion(CloudEvent event) {
        URI schema = event.getDataSchema();
        if (schema != null) {
            String known = SCHEMAS + event.getType() + "/" + VERSION;
            Rules.require(schema.toString().equals(known), "dataschema", schema, "must be " + known);
        }
    }

    private static JsonNode data(CloudEvent event) {
        CloudEventData data = event.getData();
        if (data == null) {
            throw new ContractException("The data of event %s must be there.".formatted(event.getId()));
        }
        if (data instanceof JsonCloudEventData json) {
            return json.getNode();
        }
        try {
            return Json.mapper().readTree(data.toBytes());
        } catch (IOException e) {
            throw new ContractException("The data of event %s are not JSON.".formatted(event.getId()), e);
        }
    }

    private static String sortedTypes() {
        return TYPES.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String firstLine(Exception e) {
        if (e instanceof JsonProcessingException fault && fault.getCause() == null) {
            return JsonFault.of(fault);
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
