package io.trendloom.forecast.champion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.Kind;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import io.trendloom.forecasting.artifact.EncoderPin;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class VectorCoverageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SHA256 = "0".repeat(64);

    @Inject
    Shop shop;

    @Inject
    VectorCoverage coverage;

    @Test
    void isNotAskedForByAModelWithoutText() {
        assertThatCode(() -> coverage.require(List.of())).doesNotThrowAnyException();
    }

    @Test
    void holdsAModelBackWhoseEncoderHasNoVectorsYet() {
        shop.lists(Rows.item("no-vector", 1, "A title", "lights"));
        await().atMost(PATIENCE).until(() -> given().get("/v1/items/no-vector").statusCode() == 200);

        assertThatThrownBy(() -> coverage.require(List.of(pin("an-encoder-of-its-own", SHA256))))
                .isInstanceOf(BundleUnusableException.class)
                .hasMessageContaining("an-encoder-of-its-own");
    }

    @Test
    void holdsAModelBackWhoseEncoderHasOtherWeightsNow() {
        shop.encodes(Kind.ITEMS, "changed-encoder", Rows.vector(Kind.ITEMS, "v", "with-vector", null, 1, 0));
        await().atMost(PATIENCE)
                .until(() -> given().get("/v1/items/with-vector").asString().contains("catalogue/changed-encoder"));

        assertThatThrownBy(() -> coverage.require(List.of(pin("changed-encoder", "1".repeat(64)))))
                .isInstanceOf(BundleUnusableException.class)
                .hasMessageContaining("1".repeat(64));
    }

    private static EncoderPin pin(String encoder, String sha256) {
        return new EncoderPin("catalogue/" + encoder, encoder, sha256);
    }
}
