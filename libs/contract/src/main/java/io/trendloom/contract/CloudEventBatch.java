package io.trendloom.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Several CloudEvents in one message: a JSON array, each element an event in structured JSON. */
public final class CloudEventBatch {
    /** Media type of a batch. */
    public static final String CONTENT_TYPE = "application/cloudevents-batch+json";

    private CloudEventBatch() {}

    /** Whether a message of the content type, whatever its parameters, is a batch. */
    public static boolean isMeant(@Nullable String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(CONTENT_TYPE);
    }

    /**
     * The elements of a batch, each as the body of a message of its own; whether they are events is not looked at.
     *
     * @throws ContractException if the bytes are no JSON array, so that nobody can say where an element ends
     */
    public static List<byte[]> elements(byte[] body) {
        List<byte[]> elements = new ArrayList<>();
        try (JsonParser parser = Json.mapper().getFactory().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw broken(elements, body, "it begins with no [", null);
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode element = Json.mapper().readTree(parser);
                elements.add(Json.mapper().writeValueAsBytes(element));
            }
            if (parser.nextToken() != null) {
                throw broken(elements, body, "something follows its end", null);
            }
            return elements;
        } catch (IOException e) {
            String why = e instanceof JsonProcessingException fault ? JsonFault.of(fault) : "it cannot be read";
            throw broken(elements, body, why, e);
        }
    }

    private static ContractException broken(
            List<byte[]> elements, byte[] body, String why, @Nullable IOException cause) {
        String text = "The message (%d bytes) is not a batch of CloudEvents, a JSON array, after %d events: %s."
                .formatted(body.length, elements.size(), why);
        return cause == null ? new ContractException(text) : new ContractException(text, cause);
    }
}
