package io.trendloom.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The requests in text that a worker's OpenAPI document shows, of the paths without parameters. */
final class ApiExamples {
    private ApiExamples() {}

    /**
     * A request as the document shows it.
     *
     * @param path without parameters
     */
    record Example(String name, String path, String contentType, String body) {}

    static List<Example> of(JsonNode document) {
        List<Example> examples = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (path.getKey().contains("{")) {
                continue;
            }
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
                                path.getKey(),
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
