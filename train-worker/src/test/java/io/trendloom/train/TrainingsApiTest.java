package io.trendloom.train;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Installation.class)
class TrainingsApiTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'settings':{'epoch':'4'}} | setting epoch (4) must be one of",
                "{'settings':{'epochs':'0'}} | setting epochs (0) must be a whole number from 1 to 1000",
                "{'settings':{'epochs':2.5}} | setting epochs (2.5) must be a whole number",
                "{'settings':{'encoder':'cnn'}} | setting encoder (cnn) must be one of [gru, lstm, rnn, transformer]",
                "{'settings':{'text':'maybe'}} | setting text (maybe) must be one of [off, on]",
                "{'settings':{'seed':[1]}} | setting seed ([1]) must be a text or a number",
                "{'settings':3} | not the JSON that is expected",
                "{broken | not the JSON that is expected"
            })
    void refusesWhatBreaksARule(String body, String detail) {
        given().contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/v1/trainings")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://trendloom.io/problems/invalid-request"))
                .body("detail", containsString(detail))
                .body("instance", equalTo("/v1/trainings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/trainings?size=many", "/v1/models?size=1e3"})
    void refusesAParameterThatIsNoNumber(String path) {
        given().get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("must be a whole number"));
    }

    @Test
    void saysThatIngestIsAway() {
        Installation.ingest().refuses(503);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/trainings")
                .then()
                .statusCode(503)
                .body("type", equalTo("https://trendloom.io/problems/ingest-away"));
    }

    @Test
    void saysThatThereIsNothingToLearnFrom() {
        Installation.ingest().refuses(409);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/trainings")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://trendloom.io/problems/no-snapshot"));
    }

    @Test
    void doesNotKnowEveryId() {
        given().get("/v1/trainings/none").then().statusCode(404).body("detail", containsString("(none)"));
        given().get("/v1/trainings/none/events")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("(none)"));
        given().delete("/v1/trainings/none").then().statusCode(404);
        given().get("/v1/models/none").then().statusCode(404).body("detail", containsString("(none)"));
        given().post("/v1/models/none/promote").then().statusCode(404);
        given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void refusesAnotherContentType() {
        given().contentType("text/plain")
                .body("epochs=4")
                .post("/v1/trainings")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void isReadyAndTellsOfItself() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(allOf(containsString("trendloom_train_loss"), containsString("trendloom_outbox_messages")));
        given().get("/q/openapi").then().statusCode(200).body(containsString("/v1/trainings/{id}/events"));
    }
}
