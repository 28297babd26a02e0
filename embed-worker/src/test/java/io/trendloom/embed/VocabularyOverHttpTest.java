package io.trendloom.embed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class VocabularyOverHttpTest {

    @Test
    void answersALanguageOfWhichNoTextCame() {
        given().queryParam("language", "zh")
                .queryParam("prefix", "不存在")
                .get("/v1/vocabulary")
                .then()
                .statusCode(200)
                .body("language", equalTo("zh"))
                .body("words.size()", equalTo(0));
    }

    @Test
    void refusesWhatItCannotAnswer() {
        refused(given(), "The language (null) must be one of zh, en.");
        refused(given().queryParam("language", "fr"), "The language (fr) must be one of zh, en.");
        refused(given().queryParam("language", "en").queryParam("limit", "0"), "The limit (0) must be from 1 to 1000.");
        refused(
                given().queryParam("language", "en").queryParam("limit", "1001"),
                "The limit (1001) must be from 1 to 1000.");
        refused(given().queryParam("language", "en").queryParam("prefix", "\0"), "The prefix must have no NUL.");
    }

    private static void refused(RequestSpecification request, String detail) {
        request.get("/v1/vocabulary")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }
}
