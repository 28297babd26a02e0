package io.trendloom.train.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.contract.ContractException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@code POST /v1/trainings}.
 *
 * @param settings what differs from the defaults: a text, number or truth value a key
 */
record TrainingRequest(@Nullable Map<String, JsonNode> settings) {
    /** The settings as texts. */
    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        if (settings != null) {
            settings.forEach((key, value) -> texts.put(key, text(key, value)));
        }
        return texts;
    }

    private static String text(String key, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw new ContractException("The setting %s (%s) must be a text or a number.".formatted(key, value));
        }
        return value.asText();
    }
}
