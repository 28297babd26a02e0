package io.trendloom.embed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.trendloom.worker.access.AccessRules;
import io.trendloom.worker.access.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let in, here and, by the same settings, at the other workers. */
@QuarkusTest
@WithTestResource(EmbeddedPartsResource.class)
@WithTestResource(TokenIssuer.class)
class AccessTest {
    private static final String READ = "/v1/vocabulary";

    @Test
    void everyOperationAnswersItsRolesAlone() {
        AccessRules.areKept(Map.of(
                "GET /v1/vocabulary", Set.of("analyst", "operator"),
                "POST /v1/embeddings", Set.of("analyst", "worker"),
                "POST /v1/customers/forget", Set.of("operator"),
                "GET /v1/dead-letters", Set.of("operator"),
                "GET /v1/dead-letters/{id}", Set.of("operator"),
                "POST /v1/dead-letters/{id}/replay", Set.of("operator"),
                "POST /v1/sweeps", Set.of("operator")));
    }

    @Test
    void anOperationThatNamesNoRoleAnswersNobody() {
        AccessRules.isKept("GET /v1/forgotten", Set.of());
    }

    @ParameterizedTest
    @CsvSource({"/q/health/ready", "/q/health/live", "/q/metrics", "/q/openapi"})
    void clusterAndMonitoringAskWithoutAToken(String path) {
        assertThat(given().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void theDocumentSaysHowToAsk() {
        assertThat(given().get("/q/openapi?format=json")
                        .jsonPath()
                        .getString("components.securitySchemes.bearer.scheme"))
                .isEqualTo("bearer");
    }

    static Stream<Arguments> forged() throws NoSuchAlgorithmException {
        String good = TokenIssuer.token("analyst");
        String[] parts = good.split("\\.");
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String none = base64.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                Arguments.of("no token", "not-a-token"),
                Arguments.of("another issuer", signed("https://elsewhere.example", "trendloom", 300)),
                Arguments.of(
                        "another audience",
                        TokenIssuer.signed(TokenIssuer.claims("analyst").audience("billing"))),
                Arguments.of(
                        "expired",
                        TokenIssuer.signed(TokenIssuer.claims("analyst").expiresAt(Instant.EPOCH.plusSeconds(1)))),
                Arguments.of(
                        "another key",
                        TokenIssuer.claims("analyst").jws().keyId("of-today").sign(stranger())),
                Arguments.of(
                        "another key of no name",
                        TokenIssuer.claims("analyst").jws().sign(stranger())),
                Arguments.of("alg none", none + "." + parts[1] + "."),
                Arguments.of("alg none, signature kept", none + "." + parts[1] + "." + parts[2]),
                Arguments.of("no signature", parts[0] + "." + parts[1] + "."),
                Arguments.of(
                        "another's claims", parts[0] + "." + claimsOf(TokenIssuer.token("operator")) + "." + parts[2]),
                Arguments.of("HS256 by the public key", symmetric()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void aTokenThatTheProviderDidNotMakeForUsIsRefused(String what, String token) {
        Response answer = given().header("Authorization", "Bearer " + token).get(READ);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.asString()).doesNotContain(token, "Exception", "jose4j");
    }

    @Test
    void aTokenOfTheProviderIsTaken() {
        assertThat(given().auth().oauth2(TokenIssuer.token("analyst")).get(READ).statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void whoAsksTooMuchWaitsAndOthersDoNot() {
        String eager = TokenIssuer.signed(TokenIssuer.claims("analyst").subject("eager"));
        Response answer = given().auth().oauth2(eager).get(READ);
        for (int i = 0; i < 2 * TokenIssuer.BURST && answer.statusCode() != 429; i++) {
            answer = given().auth().oauth2(eager).get(READ);
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(given().auth().oauth2(TokenIssuer.token("analyst")).get(READ).statusCode())
                .isNotIn(401, 403, 429);
    }

    @Test
    void beingOnTheMachineIsNotEnough() {
        assertThat(given().header("Host", "localhost").get(READ).statusCode()).isEqualTo(401);
        assertThat(given().auth()
                        .preemptive()
                        .basic("operator", "operator")
                        .get(READ)
                        .statusCode())
                .isEqualTo(401);
    }

    private static String signed(String issuer, String audience, int seconds) {
        return TokenIssuer.signed(
                TokenIssuer.claims("analyst").issuer(issuer).audience(audience).expiresIn(Duration.ofSeconds(seconds)));
    }

    private static String claimsOf(String token) {
        return token.split("\\.")[1];
    }

    private static PrivateKey stranger() throws NoSuchAlgorithmException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        return keys.generateKeyPair().getPrivate();
    }

    private static String symmetric() {
        byte[] known = TokenIssuer.publicKey().getEncoded();
        return TokenIssuer.claims("analyst")
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .keyId("of-today")
                .sign(new SecretKeySpec(known, "HmacSHA256"));
    }
}
