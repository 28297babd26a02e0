package io.trendloom.preparation.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Changes strings and numbers inside a JSON object, at any depth, and leaves every other character as it is. */
final class JsonEdits {
    private final String json;
    private final FieldEdit edit;
    private final StringBuilder out = new StringBuilder();
    private int copied;
    private int depth;
    private String column = "";

    private JsonEdits(String json, FieldEdit edit) {
        this.json = json;
        this.edit = edit;
    }

    static String edited(String json, FieldEdit edit) throws IOException {
        JsonEdits edits = new JsonEdits(json, edit);
        try (JsonParser parser = JsonTexts.parser(json)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                edits.take(parser, token);
                token = parser.nextToken();
            }
        }
        return edits.copied == 0
                ? json
                : edits.out.append(json, edits.copied, json.length()).toString();
    }

    private void take(JsonParser parser, JsonToken token) throws IOException {
        if (token.isStructStart()) {
            depth++;
        } else if (token.isStructEnd()) {
            depth--;
        } else if (token == JsonToken.FIELD_NAME) {
            column = depth == 1 ? parser.currentName() : column;
        } else if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            value(parser);
        }
    }

    private void value(JsonParser parser) throws IOException {
        String text = parser.getText();
        String edited = edit.edit(column, text);
        if (!edited.equals(text)) {
            out.append(
                    json, copied, Math.toIntExact(parser.currentTokenLocation().getCharOffset()));
            out.append(JsonTexts.quoted(edited));
            copied = Math.toIntExact(parser.currentLocation().getCharOffset());
        }
    }
}
