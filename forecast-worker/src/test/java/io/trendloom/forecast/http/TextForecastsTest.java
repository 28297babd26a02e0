package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
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
import java.util.stream.Stream;
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
        if (!isKnown("old-b")) {
            lists("new-a", "new-b", "old-a", "old-b");
            shop.sells(IntStream.range(0, 60)
                    .boxed()
                    .flatMap(day ->
                            List.of("old-a", "old-b").stream().map(id -> Rows.sale(id, CUTOFF.minusDays(day), 2)))
                    .toArray(LedgerRow[]::new));
            await().atMost(PATIENCE).until(() -> isKnown("old-b") && sold("old-b") == 120);
        }
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

    @Test
    void areExplainedByWhatWasRead() {
        lists("why-a", "why-b", "why-c");
        encodes(1, "why-a", POPULAR, "why-b", UNPOPULAR);
        encodes(1, "why-c", new float[] {0.8f, 0.11f}, "why-b", UNPOPULAR);
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath near = answer("/v1/items/why-a/similar?limit=3");
            assertThat(near.getString("encoder")).isEqualTo(ENCODER);
            assertThat(near.getList("items.itemId")).contains("why-c").doesNotContain("why-a", "why-b");
        });

        JsonPath explanation = answer("/v1/items/why-a/explanation?nearest=3");

        assertThat(explanation.getString("groups[0].group")).isEqualTo("text");
        assertThat(explanation.getList("groups.group"))
                .containsExactlyInAnyOrder("history", "price", "calendar", "reviews", "text", "signals");
        assertThat(explanation.getDouble("groups[0].mean")).isPositive();
        double moved = explanation.getList("groups.mean", Double.class).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        double forecast = explanation.getDouble("total.mean.forecast");
        assertThat(explanation.getDouble("total.mean.reference") + moved).isCloseTo(forecast, within(1e-9 * forecast));
        assertThat(total("why-a")).isCloseTo((float) forecast, within(0.002f));
        assertThat(explanation.getList("nearest.itemId")).contains("why-c");
        assertThat(explanation.getList("nearest[0].last")).hasSize(30);
        assertThat(explanation.getList("nearest[0].next")).hasSize(30);
    }

    @Test
    void areNotExplainedForWhatIsNotThere() {
        refused("/v1/items/nobody/explanation", 404, "(nobody)");
        refused("/v1/items/nobody/similar", 404, "(nobody)");
        refused("/v1/items/old-a/explanation?horizon=31", 400, "horizon (31) must be from 1 to 30");
        refused("/v1/items/old-a/explanation?nearest=101", 400, "nearest (101) must be from 0 to 100");
        refused("/v1/items/old-a/similar?limit=0", 400, "limit (0) must be from 1 to 100");
    }

    @Test
    void tellWhatWouldBeAtAnotherPriceAndWhatTheModelDoesNotRead() {
        JsonPath answer = scenario("{\"price\":{\"value\":0.5},\"promotion\":{}}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getList("inputs.input")).containsExactly("price", "promotion");
        assertThat(answer.getList("inputs.readByModel")).containsExactly(true, false);
        assertThat(answer.getBoolean("readByModel")).isTrue();
        assertThat(answer.getFloat("scenario.totals.'30'.mean") - answer.getFloat("forecast.totals.'30'.mean"))
                .isCloseTo(answer.getFloat("difference.mean"), within(0.002f))
                .isNotZero();
        JsonPath promotion = scenario("{\"promotion\":{\"from\":\"2011-12-10\",\"to\":\"2011-12-12\"}}")
                .jsonPath();
        assertThat(promotion.getBoolean("readByModel")).isFalse();
        assertThat(promotion.getString("inputs[0].reason")).contains("reads no signals");
    }

    @Test
    void refuseScenariosThatSayNothing() {
        scenario("{}")
                .then()
                .statusCode(400)
                .body("detail", containsString("must have a price, a promotion or a signal"));
        scenario("{\"price\":{\"value\":-1}}")
                .then()
                .statusCode(400)
                .body("detail", containsString("(-1.0) must be positive"));
        scenario("{\"price\":{}}").then().statusCode(400).body("detail", containsString("must have a value"));
        scenario("{\"signal\":{\"name\":\"rain\"}}")
                .then()
                .statusCode(400)
                .body("detail", containsString("a name and a value"));
        scenario("{\"promotion\":{\"from\":\"soon\"}}").then().statusCode(400).body("detail", containsString("(soon)"));
        given().contentType("application/json")
                .body("{\"price\":{\"value\":1}}")
                .post("/v1/items/nobody/scenario")
                .then()
                .statusCode(404);
    }

    private static Response scenario(String body) {
        return given().contentType("application/json").body(body).post("/v1/items/old-a/scenario");
    }

    private void lists(String... ids) {
        shop.lists(
                Stream.of(ids).map(id -> Rows.item(id, 1, "A lantern", "twins")).toArray(ItemRow[]::new));
    }

    private static void refused(String path, int status, String rule) {
        given().get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(rule));
    }

    private static JsonPath answer(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .using(new JsonPathConfig(NumberReturnType.DOUBLE));
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

    private static boolean isKnown(String id) {
        return given().get("/v1/items/{id}", id).statusCode() == 200;
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
