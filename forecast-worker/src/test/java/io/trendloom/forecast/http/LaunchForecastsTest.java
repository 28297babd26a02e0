package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.trendloom.contract.Kind;
import io.trendloom.forecast.Models;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forecasts of items without sales by a champion that has a model of launches. */
@QuarkusTest
@WithTestResource(Parts.class)
class LaunchForecastsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);
    private static final String ENGLISH = "bge-small-en-v1.5";

    @Inject
    Shop shop;

    @Inject
    Models models;

    @BeforeEach
    void aChampionThatKnowsLaunches() {
        shop.closes(CUTOFF);
        uses(models.promoteWithLaunches());
        await().atMost(PATIENCE).until(() -> status().getString("cutoff") != null);
    }

    @AfterEach
    void aChampionThatDoesNot() {
        uses(models.promote());
    }

    @Test
    void tellTheItemsOnSaleThatTheyWereInferredFrom() {
        JsonPath answers = described(List.of(
                        Map.of("title", "Glass bird, hand-blown", "category", "birds", "price", 3.5),
                        Map.of("id", "glass-1", "title", "玻璃小鸟", "description", "手工吹制", "price", 3.5)))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answers.getList("itemId")).containsExactly("new", "glass-1");
        assertThat(answers.getList("coldStart")).containsOnly(true);
        assertThat(answers.getList("horizon[0]")).hasSize(14);
        assertThat(answers.getList("weeks[0].from")).hasSize(4);
        assertThat(answers.getFloat("totals[0].'30'.mean")).isPositive().isFinite();
        assertThat(answers.getString("trend[0].label")).isNotBlank();
        assertThat(answers.getBoolean("inferredFrom[0].readText")).isTrue();
        assertThat(answers.getString("inferredFrom[0].note")).isNull();
        assertThat(answers.getList("inferredFrom[0].nearest.itemId"))
                .hasSize(10)
                .allMatch(String.class::isInstance);
        assertThat(answers.getFloat("inferredFrom[0].nearest[0].similarity")).isGreaterThan(0.99f);
        assertThat(answers.getFloat("inferredFrom[0].nearest[0].units")).isPositive();
    }

    @Test
    void aTextInAnotherLanguageThanTheShopsIsNotComparedAndThatIsSaid() {
        JsonPath answer = described(List.of(Map.of("title", "玻璃小鸟", "price", 3.5)))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getBoolean("inferredFrom[0].readText")).isFalse();
        assertThat(answer.getString("inferredFrom[0].note")).contains("bge-small-zh-v1.5", "without its text");
        assertThat(answer.getList("inferredFrom[0].nearest")).isEmpty();
        assertThat(answer.getFloat("totals[0].'30'.mean")).isPositive().isFinite();
    }

    @Test
    void ofCataloguedItemsWithoutSalesReadTheirTexts() {
        shop.lists(
                Rows.item("launch-well", 1, "A lantern", "lanterns"),
                Rows.item("launch-badly", 1, "A lamp", "lanterns"));
        shop.encodes(
                Kind.ITEMS,
                ENGLISH,
                Rows.vector(Kind.ITEMS, "launch-well", "launch-well", null, Models.WELL),
                Rows.vector(Kind.ITEMS, "launch-badly", "launch-badly", null, Models.BADLY));

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath well = forecast("launch-well");
            assertThat(well.getBoolean("coldStart")).isTrue();
            assertThat(well.getFloat("totals.'30'.mean"))
                    .isGreaterThan(3 * forecast("launch-badly").getFloat("totals.'30'.mean"));
        });
    }

    @Test
    void areRefusedByTheirRules() {
        shop.lists(Rows.item("launch-priced", 1, "A lantern", "lanterns"));
        await().atMost(PATIENCE)
                .until(() -> given().get("/v1/items/launch-priced").statusCode() == 200);

        refused(List.of(), "items (0) must be from 1 to 100");
        refused(List.of(Map.of("price", 3)), "must have a title or a description");
        refused(List.of(Map.of("title", "A", "price", -3)), "price (-3) of the item must be positive");
        refused(List.of(Map.of("title", "A", "price", 3, "currency", "pounds")), "must be a code of ISO 4217");
        refused(List.of(Map.of("title", "A", "price", 3, "currency", "EUR")), "currency (EUR) must be GBP");
        given().contentType("application/json")
                .body(Map.of("itemIds", List.of("a"), "items", List.of(Map.of("title", "A"))))
                .post("/v1/forecasts")
                .then()
                .statusCode(400)
                .body("detail", containsString("at most one may be given"));
    }

    private static void refused(List<Map<String, Object>> items, String rule) {
        described(items)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(rule));
    }

    private static Response described(List<Map<String, Object>> items) {
        return given().contentType("application/json")
                .body(Map.of("items", items, "horizon", 14))
                .post("/v1/forecasts");
    }

    private void uses(String model) {
        await().atMost(PATIENCE).until(() -> model.equals(status().getString("championModelId")));
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
