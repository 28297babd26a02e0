package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.Kind;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.Models;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forecasts by a network that learned to read text. */
@QuarkusTest
@WithTestResource(Parts.class)
class TextForecastsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);
    private static final String ENCODER = "tiny";
    private static final float[] POPULAR = {0.8f, 0.1f};
    private static final float[] UNPOPULAR = {-0.8f, -0.1f};

    @Inject
    Shop shop;

    @Inject
    Models models;

    @BeforeEach
    void aChampionThatReadsText() {
        shop.lists(
                Rows.item("new-a", 1, "A lantern", "twins"),
                Rows.item("new-b", 1, "A lantern", "twins"),
                Rows.item("old-a", 1, "A lantern", "twins"),
                Rows.item("old-b", 1, "A lantern", "twins"));
        shop.sells(IntStream.range(0, 60)
                .boxed()
                .flatMap(day -> List.of("old-a", "old-b").stream().map(id -> Rows.sale(id, CUTOFF.minusDays(day), 2)))
                .toArray(LedgerRow[]::new));
        shop.closes(CUTOFF);
        encodes(1, "new-a", POPULAR, "new-b", UNPOPULAR);
        encodes(1, "old-a", POPULAR, "old-b", UNPOPULAR);
        String network = models.promoteTextNetwork();
        await().atMost(PATIENCE).until(() -> network.equals(status().getString("championModelId")));
        await().atMost(PATIENCE).until(() -> status().getString("cutoff") != null);
    }

    @AfterEach
    void aChampionThatDoesNot() {
        String average = models.promote();
        await().atMost(PATIENCE).until(() -> average.equals(status().getString("championModelId")));
    }

    @Test
    void changePlacesWhenTheTextsOfTwoItemsDo() {
        await().atMost(PATIENCE).until(() -> total("new-a") > 2 * total("new-b") && sold("old-b") == 120);
        float popular = total("new-a");
        float unpopular = total("new-b");
        float first = total("old-a");
        float second = total("old-b");
        assertThat(first).isNotEqualTo(second);

        encodes(2, "new-a", UNPOPULAR, "new-b", POPULAR);
        encodes(2, "old-a", UNPOPULAR, "old-b", POPULAR);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(List.of(total("new-a"), total("new-b"))).containsExactly(unpopular, popular);
            assertThat(List.of(total("old-a"), total("old-b"))).containsExactly(second, first);
        });
        assertThat(forecast("new-a").getBoolean("coldStart")).isTrue();
    }

    private void encodes(long version, String one, float[] vector, String other, float[] otherVector) {
        shop.encodes(Kind.ITEMS, ENCODER, vector(one, version, vector), vector(other, version, otherVector));
    }

    private static VectorRow vector(String item, long version, float[] values) {
        return new VectorRow(Kind.ITEMS, item, version, item, null, "0".repeat(64), values);
    }

    private static float total(String id) {
        return forecast(id).getFloat("totals.'30'.mean");
    }

    private static float sold(String id) {
        return given().get("/v1/items/{id}", id).jsonPath().getFloat("sales.units");
    }

    private static JsonPath forecast(String id) {
        return given().get("/v1/items/{id}/forecast", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath status() {
        return given().get("/v1/status").then().statusCode(200).extract().jsonPath();
    }
}
