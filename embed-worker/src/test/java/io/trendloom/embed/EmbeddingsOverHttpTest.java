package io.trendloom.embed;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class EmbeddingsOverHttpTest {
    @Test
    void choosesTheEncoderByLanguage() {
        JsonPath answer = post("{\"input\":[\"red lipstick\",\"红色口红\"]}");

        assertThat(answer.getList("data.model")).containsExactly("bge-small-en-v1.5", "bge-small-zh-v1.5");
        assertThat(answer.getList("data[0].embedding")).hasSize(384);
        assertThat(answer.getList("data[1].embedding")).hasSize(512);
        assertThat(norm(answer.getList("data[1].embedding", Float.class)))
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4));
        assertThat(answer.getInt("usage.total_tokens")).isPositive();
    }

    @Test
    void takesTheEncoderThatIsNamed() {
        given().contentType("application/json")
                .body("{\"model\":\"bge-small-zh-v1.5\",\"input\":\"red lipstick\"}")
                .post("/v1/embeddings")
                .then()
                .statusCode(200)
                .body("model", equalTo("bge-small-zh-v1.5"))
                .body("data.size()", equalTo(1));
    }

    @Test
    void namesAnUnknownEncoderAndTheKnownOnes() {
        given().contentType("application/json")
                .body("{\"model\":\"gpt-9\",\"input\":\"x\"}")
                .post("/v1/embeddings")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("gpt-9"))
                .body("detail", containsString("bge-small-en-v1.5"));
    }

    @Test
    void refusesWhatIsNoText() {
        for (String body : List.of("{}", "{\"input\":7}", "{\"input\":[]}", "{\"input\":[\"a\",7]}", "", "{")) {
            given().contentType("application/json")
                    .body(body)
                    .post("/v1/embeddings")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", containsString("trendloom.io/problems/"));
        }
    }

    @Test
    void refusesMoreThanItCanAnswer() {
        String many = "{\"input\":[" + "\"a\",".repeat(256) + "\"a\"]}";

        given().contentType("application/json")
                .body(many)
                .post("/v1/embeddings")
                .then()
                .statusCode(413)
                .body("detail", containsString("257"));
    }

    @Test
    void saysWhatTheEncodersRunOn() {
        when().get("/q/health/ready").then().statusCode(200).body(containsString("\"bge-small-zh-v1.5\": \"cpu\""));
        assertThat(when().get("/q/metrics").asString())
                .contains("trendloom_encoder_info")
                .contains("provider=\"cpu\"");
        when().get("/q/openapi").then().statusCode(200);
    }

    private static JsonPath post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/embeddings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static double norm(List<Float> vector) {
        return Math.sqrt(vector.stream().mapToDouble(x -> x * x).sum());
    }
}
