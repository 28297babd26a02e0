package io.trendloom.chart;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** One object that the chart renders. */
record Manifest(JsonNode json) {
    String kind() {
        return json.path("kind").asText();
    }

    String apiVersion() {
        return json.path("apiVersion").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    String id() {
        return kind() + " " + name();
    }

    String component() {
        return json.at("/metadata/labels").path("app.kubernetes.io/component").asText();
    }

    boolean isHook() {
        return json.at("/metadata/annotations").has("helm.sh/hook");
    }

    /** The pods that it makes, or a missing node. */
    JsonNode podTemplate() {
        return json.at(kind().equals("ScaledJob") ? "/spec/jobTargetRef/template" : "/spec/template");
    }

    boolean makesPods() {
        return podTemplate().isObject();
    }

    JsonNode pod() {
        return podTemplate().path("spec");
    }

    List<JsonNode> containers() {
        return elements(pod().path("containers"));
    }

    JsonNode at(String pointer) {
        return json.at(JsonPointer.compile(pointer));
    }

    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> all = new TreeMap<>();
        object.properties()
                .forEach(entry -> all.put(entry.getKey(), entry.getValue().asText()));
        return all;
    }

    @Override
    public String toString() {
        return id();
    }
}
