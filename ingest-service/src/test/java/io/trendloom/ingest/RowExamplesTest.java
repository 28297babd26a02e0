package io.trendloom.ingest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.Json;
import io.trendloom.contract.Kind;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the OpenAPI document shows is taken as it stands, row by row. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class RowExamplesTest {
    @Inject
    Stored stored;

    @BeforeEach
    void clear() throws SQLException {
        stored.clear();
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleIsTaken(Kind kind) throws IOException {
        String path = "/v1/" + kind.text();
        JsonNode document = Json.mapper().readTree(get("/q/openapi?format=json").asString());
        JsonNode contents = document.path("paths").path(path).at("/post/requestBody/content");

        assertThat(contents.properties()).hasSize(4);
        for (Map.Entry<String, JsonNode> content : contents.properties()) {
            String answer = given().contentType(content.getKey())
                    .body(body(content.getValue()))
                    .post(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(answer).as(content.getKey()).contains("summary").doesNotContain("\"rejected\",");
        }
    }

    private static byte[] body(JsonNode content) {
        JsonNode example = content.path("examples").iterator().next().path("value");
        if (content.at("/schema/contentEncoding").asText().equals("base64")) {
            return Base64.getDecoder().decode(example.asText());
        }
        String text = example.isTextual() ? example.asText() : example.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
