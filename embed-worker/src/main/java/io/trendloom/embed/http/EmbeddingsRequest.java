package io.trendloom.embed.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts to encode.
 *
 * @param model an encoder's name; absent: each text by the encoder of its language
 * @param input a text, or an array of texts
 */
record EmbeddingsRequest(@Nullable String model, @Nullable JsonNode input) {
    private static final int MOST_TEXTS = 256;
    private static final int LONGEST_TEXT = 20_000;

    List<String> texts() {
        if (input == null || input.isNull()) {
            throw Problems.badInput("The input (null) must be a text or an array of texts.");
        }
        if (input.isTextual()) {
            return List.of(checked(input));
        }
        if (!input.isArray() || input.isEmpty()) {
            throw Problems.badInput("The input (%s) must be a text or an array of texts."
                    .formatted(input.getNodeType().name().toLowerCase(java.util.Locale.ROOT)));
        }
        if (input.size() > MOST_TEXTS) {
            throw Problems.tooLarge("The input (%d texts) must hold at most %d.".formatted(input.size(), MOST_TEXTS));
        }
        List<String> texts = new ArrayList<>();
        input.forEach(text -> texts.add(checked(text)));
        return texts;
    }

    private static String checked(JsonNode node) {
        if (!node.isTextual()) {
            throw Problems.badInput("The input (%s) must hold texts only.".formatted(shown(node.toString())));
        }
        if (node.textValue().length() > LONGEST_TEXT) {
            throw Problems.tooLarge("The text (%d characters) must be at most %d characters long."
                    .formatted(node.textValue().length(), LONGEST_TEXT));
        }
        return node.textValue();
    }

    private static String shown(String value) {
        return value.length() <= 120 ? value : value.substring(0, 120) + "…";
    }
}
