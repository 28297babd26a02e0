package io.trendloom.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.load.RowAnswer;
import java.util.List;

/** What ingest-service has made of all rows so far. */
record Intake(JsonNode answer) {
    static final List<String> KINDS = List.of("items", "reviews", "sales");

    long rows() {
        return KINDS.stream()
                .flatMap(kind -> RowAnswer.RESULTS.stream().map(result -> count(kind, result)))
                .mapToLong(Long::longValue)
                .sum();
    }

    long count(String kind, String result) {
        return kind(kind).path(result).asLong();
    }

    /** Rejected rows by the rule that they broke. */
    JsonNode rejectedByRule(String kind) {
        return kind(kind).path("rejectedByRule");
    }

    private JsonNode kind(String kind) {
        return answer.path("kinds").path(kind);
    }
}
