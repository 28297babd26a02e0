package io.trendloom.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that a door must survive, and what it must answer.
 *
 * @param path with its query
 * @param contentType null: none is sent
 * @param headers further headers
 */
record HostileCase(
        String name,
        String path,
        @org.jspecify.annotations.Nullable String contentType,
        Map<String, String> headers,
        byte[] body,
        Expected expected) {

    /** The answer that is due. */
    sealed interface Expected {}

    /** One result a row, in order: {@code stored} or the rule that the row breaks. */
    record Rows(List<String> results) implements Expected {}

    /** Many rows: how many are stored and how many break each rule. */
    record Counts(long stored, Map<String, Long> brokenRules) implements Expected {}

    /** No row is taken; the problem's detail says why. */
    record Refused(int status, String detail) implements Expected {}

    static HostileCase of(String name, String path, String contentType, byte[] body, Expected expected) {
        return new HostileCase(name, path, contentType, Map.of(), body, expected);
    }

    /** Results of an answer as {@link Rows} names them. */
    static List<String> results(List<JsonNode> rows) {
        return rows.stream()
                .map(row -> row.path("rule").asText(row.path("result").asText()))
                .toList();
    }

    /** Broken rules of a summary. */
    static Map<String, Long> brokenRules(JsonNode summary) {
        Map<String, Long> rules = new TreeMap<>();
        summary.path("rejectedByRule")
                .properties()
                .forEach(rule -> rules.put(rule.getKey(), rule.getValue().asLong()));
        return rules;
    }
}
