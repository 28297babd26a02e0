package io.trendloom.preparation.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that is a JSON object; a nested value's text is its JSON. */
public final class JsonRow implements RawRow {
    private final long number;
    private final String json;
    private final JsonNode node;

    JsonRow(long number, String json, JsonNode node) {
        this.number = number;
        this.json = json;
        this.node = node;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<String> columns() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        return names;
    }

    @Override
    public @Nullable String text(String column) {
        JsonNode value = node.get(column);
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    @Override
    public RawRow with(FieldEdit edit) {
        try {
            String edited = JsonEdits.edited(json, edit);
            return edited.equals(json) ? this : new JsonRow(number, edited, JsonTexts.parsed(edited));
        } catch (IOException impossible) {
            throw new UncheckedIOException("The row (%d) was well-formed before.".formatted(number), impossible);
        }
    }
}
