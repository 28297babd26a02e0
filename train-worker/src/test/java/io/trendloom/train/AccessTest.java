package io.trendloom.train;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.Json;
import io.trendloom.worker.access.AccessRules;
import io.trendloom.worker.access.TokenIssuer;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is let in; how tokens are judged is tested at embed-worker, by the same settings. */
@QuarkusTest
@WithTestResource(Installation.class)
@WithTestResource(TokenIssuer.class)
class AccessTest {
    private static final Set<String> READERS = Set.of("analyst", "operator", "worker");
    private static final Set<String> OPERATORS = Set.of("operator", "worker");
    private static final Set<String> OPERATOR = Set.of("operator");

    @Test
    void everyOperationAnswersItsRolesAlone() {
        AccessRules.areKept(Map.ofEntries(
                Map.entry("GET /v1/models", READERS),
                Map.entry("GET /v1/models/champion", READERS),
                Map.entry("GET /v1/models/{id}", READERS),
                Map.entry("GET /v1/models/{id}/card", READERS),
                Map.entry("POST /v1/models/{id}/promote", OPERATORS),
                Map.entry("POST /v1/models/{id}/sign", OPERATORS),
                Map.entry("POST /v1/models/rollback", OPERATORS),
                Map.entry("GET /v1/trainings", READERS),
                Map.entry("POST /v1/trainings", OPERATORS),
                Map.entry("GET /v1/trainings/{id}", READERS),
                Map.entry("GET /v1/trainings/{id}/events", READERS),
                Map.entry("DELETE /v1/trainings/{id}", OPERATORS),
                Map.entry("POST /v1/trainings/{id}/cancel", OPERATORS),
                Map.entry("GET /v1/dead-letters", OPERATOR),
                Map.entry("GET /v1/dead-letters/{id}", OPERATOR),
                Map.entry("POST /v1/dead-letters/{id}/replay", OPERATOR),
                Map.entry("POST /v1/sweeps", OPERATOR)));
    }

    @Test
    void ingestServiceIsAskedInThisWorkersOwnName() throws IOException {
        Installation.ingest().refuses(409);
        String mine = TokenIssuer.token("operator");

        int status = given().auth()
                .oauth2(mine)
                .contentType("application/json")
                .body("{}")
                .post("/v1/trainings")
                .statusCode();

        String by = Installation.ingest().authorization();
        assertThat(status).isEqualTo(409);
        assertThat(by).startsWith("Bearer ").isNotEqualTo("Bearer " + mine);
        byte[] claims = Base64.getUrlDecoder().decode(by.split("\\.")[1]);
        assertThat(Json.mapper().readTree(claims).path("groups")).hasToString("[\"worker\"]");
    }
}
