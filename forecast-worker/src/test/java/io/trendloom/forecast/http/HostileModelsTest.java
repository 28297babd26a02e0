package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.ObjectRef;
import io.trendloom.embedded.SigningKeys;
import io.trendloom.forecast.Models;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Shop;
import io.trendloom.platform.signing.SigningKey;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promotions of models that nobody should load: the champion before goes on, and the reason is told. */
@QuarkusTest
@WithTestResource(Parts.class)
class HostileModelsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Shop shop;

    @Inject
    Models models;

    private String champion;

    @BeforeEach
    void aChampionForecasts() {
        champion = models.promote();
        shop.closes(LocalDate.of(2011, 12, 8));
        await().atMost(PATIENCE).until(() -> champion.equals(status("championModelId")));
    }

    @Test
    void aModelThatNobodySignedIsNotUsedUntilItIsSigned() {
        ObjectRef manifest = models.promoteUnsigned();

        refuses(manifest.key() + " must be signed by a trusted key, but machine has not signed it");
        assertThat(status("championRefusal")).contains("trendloom models sign");

        models.sign(manifest);

        await().atMost(PATIENCE).until(() -> status("championRefusal") == null);
        assertThat(status("championModelId")).startsWith("unsigned-");
    }

    @Test
    void aModelThatAStrangerSignedIsNotUsed(@TempDir Path folder) {
        SigningKey stranger = SigningKey.read(SigningKeys.readOrCreate(folder).signing());

        ObjectRef manifest = models.promoteSignedBy(stranger);

        refuses(manifest.key() + " must be signed by a trusted key, but the signature of machine does not fit");
    }

    @Test
    void oneChangedByteIsFound() {
        refuses("models/" + models.promoteAltered());
    }

    @Test
    void aModelDoesNotPassForAnother() {
        String borrowed = models.promoteInTheNameOf(champion);

        refuses("must be models/" + borrowed + "/manifest.json");
    }

    private void refuses(String reason) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status("championRefusal")).contains(reason));
        assertThat(status("championModelId")).isEqualTo(champion);
        given().contentType("application/json")
                .body("{\"item\":{\"title\":\"Glass bird\",\"price\":3.5},\"horizon\":14}")
                .post("/v1/forecasts")
                .then()
                .statusCode(200);
    }

    private static String status(String field) {
        return given().get("/v1/status").jsonPath().getString(field);
    }
}
