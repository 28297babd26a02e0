package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.trendloom.worker.access.TokenIssuer;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedPartsResource.class)
@WithTestResource(TokenIssuer.class)
class ApiKeysTest {
    private static final String STOCK =
            "[{\"id\":\"%s\",\"itemId\":\"mug\",\"time\":\"2011-12-08T10:00:00Z\",\"onHand\":3}]";

    @Inject
    DataSource database;

    private static Response asked(String publisher, Object scopes) {
        return given().auth()
                .oauth2(TokenIssuer.token("operator"))
                .contentType("application/json")
                .body(Map.of("publisher", publisher, "scopes", scopes, "days", 30))
                .post("/v1/keys");
    }

    private static JsonPath made(String publisher, String... scopes) {
        Response answer = asked(publisher, List.of(scopes));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.jsonPath();
    }

    private static Response sent(String key, String path) {
        return given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body(STOCK.formatted(path.hashCode()))
                .post(path);
    }

    private static Response revoked(String id) {
        return given().auth().oauth2(TokenIssuer.token("operator")).post("/v1/keys/{id}/revoke", id);
    }

    @Test
    void aKeySendsWhatItIsForAndNothingElse() {
        String key = made("warehouse", "stock").getString("key");

        assertThat(sent(key, "/v1/stock").statusCode()).isEqualTo(200);
        assertThat(sent(key, "/v1/sales").statusCode()).isEqualTo(403);
        assertThat(sent(key, "/v1/sales").jsonPath().getString("detail")).contains("stock", "sales");
        assertThat(sent(key, "/v1/days/2011-12-08/end").statusCode()).isEqualTo(403);
        assertThat(sent(key, "/v1/keys").statusCode()).isEqualTo(403);
        assertThat(sent(key, "/v1/customers/forget").statusCode()).isEqualTo(403);
    }

    @Test
    void aKeyIsReplacedWithoutAGap() {
        JsonPath old = made("till", "stock");
        JsonPath next = made("till", "stock");

        assertThat(sent(old.getString("key"), "/v1/stock").statusCode()).isEqualTo(200);
        assertThat(sent(next.getString("key"), "/v1/stock").statusCode()).isEqualTo(200);
        assertThat(asked("till", List.of("stock")).statusCode()).isEqualTo(409);

        assertThat(revoked(old.getString("details.id")).statusCode()).isEqualTo(200);

        assertThat(sent(old.getString("key"), "/v1/stock").statusCode()).isEqualTo(401);
        assertThat(sent(next.getString("key"), "/v1/stock").statusCode()).isEqualTo(200);
        made("till", "stock");
    }

    @Test
    void aKeyThatHasExpiredOpensNothingAndMakesRoom() throws SQLException {
        JsonPath old = made("season", "stock");
        made("season", "stock");
        expire(old.getString("details.id"));

        assertThat(sent(old.getString("key"), "/v1/stock").statusCode()).isEqualTo(401);
        made("season", "stock");
    }

    @Test
    void whatIsKeptOpensNothing() throws SQLException {
        JsonPath key = made("store", "stock");
        String secret = key.getString("key").substring(key.getString("key").lastIndexOf('_') + 1);

        assertThat(given().auth()
                        .oauth2(TokenIssuer.token("operator"))
                        .get("/v1/keys")
                        .asString())
                .contains(key.getString("details.id"))
                .doesNotContain(secret);
        try (var connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select api_key::text from api_key");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(secret);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tlk_", "tlk_0000000000000000_0000000000000000000000000000000000000000000", "tlk_' or 1=1"})
    void whatIsNoKeyIsRefused(String key) {
        Response answer = sent(key, "/v1/stock");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void anotherSecretOfAKnownKeyIsRefused() {
        String key = made("twin", "stock").getString("key");
        String forged = key.substring(0, key.length() - 1) + (key.endsWith("A") ? "E" : "A");

        assertThat(sent(forged, "/v1/stock").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "customers", "SALES", "sales,stock"})
    void aScopeIsAKindOrDays(String scope) {
        assertThat(asked("someone", List.of(scope)).statusCode()).isEqualTo(400);
    }

    @Test
    void aRevocationOfNoKeyIsToldSo() {
        assertThat(revoked("0123456789abcdef").statusCode()).isEqualTo(404);
        assertThat(asked("", List.of("stock")).statusCode()).isEqualTo(400);
        assertThat(asked("someone", List.of()).statusCode()).isEqualTo(400);
    }

    private void expire(String id) throws SQLException {
        try (var connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update api_key set expires_at = created_at where id = ?")) {
            update.setString(1, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
