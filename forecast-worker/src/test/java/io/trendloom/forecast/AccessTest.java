package io.trendloom.forecast;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.trendloom.contract.Json;
import io.trendloom.worker.access.AccessRules;
import io.trendloom.worker.access.Operation;
import io.trendloom.worker.access.TokenIssuer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who is let in; how tokens are judged is tested at embed-worker, by the same settings. */
@QuarkusTest
@WithTestResource(Parts.class)
@WithTestResource(TokenIssuer.class)
class AccessTest {
    private static final Set<String> READERS = Set.of("analyst", "operator");
    private static final Set<String> OPERATORS = Set.of("operator");
    private static final String READ = """
            GET /v1/items
            GET /v1/items.csv
            GET /v1/items.parquet
            GET /v1/facets
            GET /v1/overview
            GET /v1/items/{id}
            GET /v1/items/{id}/series
            GET /v1/items/{id}/forecast
            GET /v1/items/{id}/forecasts
            GET /v1/items/{id}/explanation
            GET /v1/items/{id}/similar
            GET /v1/items/{id}/keywords
            GET /v1/items/{id}/reviews/summary
            POST /v1/items/{id}/scenario
            POST /v1/forecasts
            GET /v1/trends
            GET /v1/recommendations
            GET /v1/reviews/topics
            GET /v1/customers/segments
            GET /v1/decisions/reorder
            GET /v1/decisions/reorder.csv
            GET /v1/decisions/marketing
            GET /v1/decisions/marketing.csv
            GET /v1/accuracy
            GET /v1/drift
            GET /v1/status
            GET /v1/digest
            GET /v1/models
            GET /v1/models/{rest}
            GET /v1/trainings
            GET /v1/trainings/{rest}
            GET /v1/batches
            GET /v1/rejections
            GET /v1/rejections.csv
            GET /v1/rejections.ndjson
            """;
    private static final String OPERATED = """
            POST /v1/models/{rest}
            POST /v1/rejections/{id}/resend
            POST /v1/customers/forget
            POST /v1/trainings
            POST /v1/trainings/{rest}
            GET /v1/dead-letters
            GET /v1/dead-letters/{id}
            POST /v1/dead-letters/{id}/replay
            POST /v1/sweeps
            GET /v1/subscriptions
            POST /v1/subscriptions
            GET /v1/subscriptions/{id}
            DELETE /v1/subscriptions/{id}
            GET /v1/subscriptions/{id}/deliveries
            POST /v1/subscriptions/{id}/deliveries/{eventId}/resend
            """;

    @Test
    void everyOperationAnswersItsRolesAlone() {
        Map<String, Set<String>> roles = new HashMap<>(each(READ, READERS));
        roles.putAll(each(OPERATED, OPERATORS));

        AccessRules.areKept(roles);
    }

    @Test
    void thePageIsForThoseWhoMayRead() {
        assertThat(given().redirects().follow(false).get("/").statusCode()).isEqualTo(302);
        for (String role : READERS) {
            assertThat(Operation.of("GET /").askedBy(role).statusCode()).isEqualTo(200);
        }
        assertThat(Operation.of("GET /").askedBy("publisher").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsPassedOnIsAskedInThisWorkersOwnName() throws IOException {
        String mine = TokenIssuer.token("operator");
        String by = given().auth()
                .oauth2(mine)
                .contentType("application/json")
                .body("{\"epochs\":1}")
                .post("/v1/trainings")
                .jsonPath()
                .getString("by");

        assertThat(by).startsWith("Bearer ").isNotEqualTo("Bearer " + mine);
        assertThat(Json.mapper().readTree(decoded(by.split("\\.")[1])).path("groups"))
                .hasToString("[\"worker\"]");
    }

    @Test
    void aBrowserIsSentToSignInAndComesBackToWhereItWas() {
        TokenIssuer.nextToSignIn("analyst");
        Browser browser = new Browser();

        Response page = browser.opens("/?q=owl");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(browser.place()).endsWith("/?q=owl");
        assertThat(browser.opens("/v1/items").statusCode()).isEqualTo(200);
        assertThat(browser.sends("/v1/trainings").statusCode()).isEqualTo(403);
    }

    @Test
    void whoSignsInWithoutARoleSeesNoPage() {
        TokenIssuer.nextToSignIn("customer");

        assertThat(new Browser().opens("/").statusCode()).isEqualTo(403);
    }

    @Test
    void aSessionIsNoScriptsToReadAndNoOtherSitesToUse() {
        TokenIssuer.nextToSignIn("operator");
        Browser browser = new Browser();
        browser.opens("/");

        assertThat(browser.sessions())
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax"));
        String content = browser.sessions().getFirst().split("=", 2)[1];
        assertThat(decoded(content.split("\\.")[0])).contains("\"enc\":\"A256GCM\"");
    }

    @Test
    void aProgramIsNotSentToSignIn() {
        Response answer = given().redirects().follow(false).get("/v1/items");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("Location")).isNull();
    }

    @Test
    void theSecretOfTheWorkerSignsNoToken() {
        String forged = TokenIssuer.claims("operator").jws().signWithSecret(TokenIssuer.SECRET);

        assertThat(given().auth().oauth2(forged).get("/v1/items").statusCode()).isEqualTo(401);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static Map<String, Set<String>> each(String lines, Set<String> roles) {
        return Arrays.stream(lines.split("\n")).collect(Collectors.toMap(line -> line, line -> roles));
    }
}
