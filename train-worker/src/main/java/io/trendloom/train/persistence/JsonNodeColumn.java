package io.trendloom.train.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Converter;

/** Any JSON in a text column. */
@Converter
public final class JsonNodeColumn extends JsonColumn<JsonNode> {
    public JsonNodeColumn() {
        super(JsonNode.class);
    }
}
