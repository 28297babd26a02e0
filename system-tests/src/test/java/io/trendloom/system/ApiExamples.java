package io.trendloom.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The requests in text that a worker's OpenAPI document shows; where a path asks for an item, of one. */
final class ApiExamples {
    private static final String OF_ITEM = "/v1/items/{id}/";

    private ApiExamples() {}

    /**
     * A request as the document shows it.
     *
     * @param path with the item in it
     */
    record Example(String name, String path, String contentType, String body) {}

    static List<Example> of(JsonNode document, String itemId) {
        List<Example> examples = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode contents = path.getValue().at("/post/requestBody/content");
            for (Map.Entry<String, JsonNode> content : contents.properties()) {
                if (content.getValue().at("/schema").has("contentEncoding")) {
                    continue;
                }
                content.getValue()
                        .path("examples")
                        .properties()
                        .forEach(example -> examples.add(new Example(
                                example.getKey(),
                                path.getKey().replace(OF_ITEM, "/v1/items/" + itemId + "/"),
                                content.getKey(),
                                text(example.getValue().path("value")))));
            }
        }
        return examples;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
