package io.trendloom.preparation.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Strict JSON of bounded depth, with numbers kept exact. */
final class JsonTexts {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonTexts() {}

    /** The row of the bytes, or why they are none. */
    static ReadRow row(long number, byte[] bytes) {
        if (!Utf8.isValid(bytes)) {
            return new BrokenRow(
                    number,
                    FormatRule.NOT_UTF_8,
                    "The row (%d bytes) has bytes that are malformed in its encoding.".formatted(bytes.length));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isObject() ? new JsonRow(number, text, node) : notAnObject(number, node);
        } catch (JsonProcessingException malformed) {
            return new BrokenRow(number, FormatRule.JSON_MALFORMED, reason(malformed));
        }
    }

    private static BrokenRow notAnObject(long number, JsonNode node) {
        String type = node.getNodeType().name().toLowerCase(Locale.ROOT);
        return new BrokenRow(
                number, FormatRule.JSON_NOT_OBJECT, "The row is a JSON %s, not an object.".formatted(type));
    }

    /** Jackson's own text may quote the row, so that only the place is told. */
    private static String reason(JsonProcessingException malformed) {
        long column =
                malformed.getLocation() == null ? 1 : malformed.getLocation().getCharOffset() + 1;
        return "The row is not well-formed JSON: the fault is near its character %d.".formatted(column);
    }

    static JsonNode parsed(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    static JsonParser parser(String text) throws IOException {
        return MAPPER.createParser(text);
    }

    static String quoted(String text) throws JsonProcessingException {
        return MAPPER.writeValueAsString(text);
    }
}
