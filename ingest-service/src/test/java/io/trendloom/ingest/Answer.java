package io.trendloom.ingest;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.trendloom.contract.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The answer to an upload of lines. */
record Answer(List<JsonNode> rows, JsonNode summary) {
    static Answer ofCsv(String path, String body) {
        return of("text/csv", path, body);
    }

    static Answer ofNdjson(String path, String body) {
        return of("application/x-ndjson", path, body);
    }

    static Answer of(String contentType, String path, Object body) {
        byte[] bytes = body instanceof byte[] binary ? binary : body.toString().getBytes(StandardCharsets.UTF_8);
        String text = given().config(RestAssured.config()
                        .encoderConfig(
                                EncoderConfig.encoderConfig().encodeContentTypeAs(contentType, ContentType.BINARY)))
                .contentType(contentType)
                .body(bytes)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<JsonNode> lines = text.lines().map(Answer::json).toList();
        return new Answer(lines.subList(0, lines.size() - 1), lines.getLast().get("summary"));
    }

    private static JsonNode json(String line) {
        try {
            return Json.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    List<String> results() {
        return rows.stream().map(row -> row.get("result").asText()).toList();
    }

    List<String> rules() {
        return rows.stream().map(row -> row.path("rule").asText("-")).toList();
    }

    long count(String result) {
        return summary.get(result).asLong();
    }
}
