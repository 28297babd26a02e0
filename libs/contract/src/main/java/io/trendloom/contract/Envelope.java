package io.trendloom.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.contract.message.Message;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent, opened: what it says of itself, and its data not yet read as a message.
 *
 * @param id unique within the source
 * @param source who sent it, a URI reference
 * @param type simple name of a {@link Message}
 * @param time when it happened, as the sender says
 * @param traceparent W3C trace context
 * @param data the message as JSON
 */
public record Envelope(
        String id,
        String source,
        String type,
        @Nullable OffsetDateTime time,
        @Nullable String traceparent,
        JsonNode data) {

    /**
     * Reads the data as a message of the given type.
     *
     * @throws ContractException if the event is of another type or its data break the type's rules
     */
    public <T extends Message> T as(Class<T> expected) {
        Rules.require(type.equals(expected.getSimpleName()), "type", type, "must be " + expected.getSimpleName());
        try {
            return Json.mapper().treeToValue(data, expected);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof ContractException broken) {
                throw broken;
            }
            throw new ContractException(
                    "The data of the %s (id %s) cannot be read: %s.".formatted(type, id, JsonFault.of(e)), e);
        }
    }
}
