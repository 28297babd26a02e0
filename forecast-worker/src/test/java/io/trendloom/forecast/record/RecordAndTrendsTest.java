package io.trendloom.forecast.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.GetResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.message.ForecastGenerated;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.forecast.Models;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class RecordAndTrendsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);
    private static final int ITEMS = 20;

    @Inject
    Shop shop;

    @Inject
    Models models;

    @Test
    void forecastsEveryItemOnceForACutoffAndAModel() {
        stocked("record");
        shop.lists(removed("record-withdrawn"));
        shop.hears(Rows.review("record-review", 1, "record-reviewed-alone", CUTOFF, 5));
        shop.closes(CUTOFF);
        await().atMost(PATIENCE).until(() -> status().getString("cutoff") != null);
        String queue = shop.events().listen(ForecastGenerated.class);

        String model = models.promote();

        await().atMost(PATIENCE).until(() -> model.equals(status().getString("recordedModelId")));
        List<ForecastGenerated> generated = new ArrayList<>();
        long items = status().getLong("eligibleItems");
        await().atMost(PATIENCE).until(() -> {
            take(queue, model, generated);
            return generated.stream().mapToLong(ForecastGenerated::items).sum() >= items;
        });
        assertThat(generated).allMatch(part -> part.cutoff().equals(CUTOFF) && part.requestId() == null);
        assertThat(generated.stream().map(ForecastGenerated::runId).distinct()).hasSize(1);
        assertThat(generated.stream().mapToLong(ForecastGenerated::items).sum()).isEqualTo(items);
        assertThat(generated).hasSizeGreaterThan(2).allMatch(part -> part.items() <= 7);
        assertThat(generated).allMatch(part -> part.forecasts().rows() == part.items() * (30 + 3 + 4));
        assertThat(status().getLong("forecastsOfRecord")).isEqualTo(items);
        assertThat(item("record-0").getString("trend.modelId")).isEqualTo(model);
        assertThat(item("record-reviewed-alone").getMap("trend")).isNull();
        assertThat(status().getString("recordedCutoff")).isEqualTo(CUTOFF.toString());
    }

    @Test
    void forecastsAgainForAModelThatComesBack() {
        stocked("back");
        shop.closes(CUTOFF);
        String first = models.promote();
        await().atMost(PATIENCE).until(() -> first.equals(status().getString("recordedModelId")));
        String second = models.promote();
        await().atMost(PATIENCE).until(() -> second.equals(status().getString("recordedModelId")));

        models.promoteAgain(first);

        await().atMost(PATIENCE).until(() -> first.equals(status().getString("recordedModelId")));
        assertThat(status().getString("championModelId")).isEqualTo(first);
        assertThat(status().getLong("forecastsOfRecord")).isEqualTo(status().getLong("eligibleItems"));
    }

    @Test
    void ranksItemsByTrend() {
        stocked("ranked");
        shop.lists(Rows.item("ranked-unsold", 1, "New", "ranked"));
        shop.closes(CUTOFF);
        String model = models.promote();
        await().atMost(PATIENCE).until(() -> model.equals(status().getString("recordedModelId")));

        JsonPath growers = trends(Map.of("category", "ranked", "size", 500));
        JsonPath decliners = trends(Map.of("category", "ranked", "size", 5, "sort", "rank"));

        assertThat(growers.getInt("total")).isEqualTo(ITEMS + 1);
        assertThat(growers.getList("items.id")).hasSize(ITEMS + 1).contains("ranked-unsold");
        assertThat(IntStream.rangeClosed(0, ITEMS).mapToObj(place -> -rank(growers, place)))
                .isSorted();
        assertThat(rank(decliners, 0)).isLessThanOrEqualTo(rank(decliners, 4)).isLessThan(rank(growers, 0));
        for (String sort : List.of("change", "-change")) {
            JsonPath sorted = trends(Map.of("category", "ranked", "size", 500, "sort", sort));
            assertThat(sorted.<String>getList("items.id"))
                    .as(sort)
                    .hasSize(ITEMS + 1)
                    .last()
                    .isEqualTo("ranked-unsold");
            assertThat(sorted.getMap("items[%d].trend".formatted(ITEMS)))
                    .containsKey("median30")
                    .doesNotContainKey("change");
        }
        String label = growers.getString("items[0].trend.label");
        assertThat(trends(Map.of("class", label, "size", 500)).<String>getList("items.trend.label"))
                .isNotEmpty()
                .containsOnly(label);
        assertThat(growers.getString("items[0].trend.modelId")).isEqualTo(model);
        given().queryParam("class", "sideways").get("/v1/trends").then().statusCode(400);
    }

    @Test
    void passesTrainingsThrough() {
        JsonPath answer = given().contentType("application/json")
                .body("{\"settings\":{\"epochs\":\"2\"}}")
                .queryParam("size", 3)
                .post("/v1/trainings")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();

        assertThat(answer.getString("asked")).isEqualTo("/v1/trainings?size=3");
        assertThat(answer.getString("body.settings.epochs")).isEqualTo("2");
        given().get("/v1/trainings/t-1").then().statusCode(200);
        given().get("/v1/models/champion").then().statusCode(404);
    }

    private void stocked(String category) {
        List<LedgerRow> sales = new ArrayList<>();
        List<ItemRow> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            String id = category + "-" + i;
            int of = i;
            items.add(Rows.item(id, 1, "Item " + i, category));
            IntStream.range(0, 90)
                    .filter(day -> day % (1 + of % 3) == 0)
                    .forEach(day -> sales.add(Rows.sale(id, CUTOFF.minusDays(day), 1 + (of * 7 + day) % 5)));
        }
        shop.lists(items.toArray(ItemRow[]::new));
        shop.sells(sales.toArray(LedgerRow[]::new));
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath last =
                    given().get("/v1/items/{id}", category + "-" + (ITEMS - 1)).jsonPath();
            assertThat(last.getBoolean("inCatalogue") && last.getFloat("sales.units") > 0)
                    .isTrue();
        });
    }

    private static ItemRow removed(String id) {
        return new ItemRow(id, 1, null, "Gone", null, null, null, null, null, null, "en", true);
    }

    private void take(String queue, String model, List<ForecastGenerated> into) {
        for (GetResponse found = shop.events().take(queue);
                found != null;
                found = shop.events().take(queue)) {
            ForecastGenerated generated =
                    CloudEventCodec.decode(found.getBody()).as(ForecastGenerated.class);
            if (model.equals(generated.modelId()) && generated.requestId() == null) {
                into.add(generated);
            }
        }
    }

    private static double rank(JsonPath trends, int place) {
        Map<String, Object> trend = trends.getMap("items[%d].trend".formatted(place));
        return trend.get("change") instanceof Number change
                ? change.doubleValue() * ((Number) trend.get("probability")).doubleValue()
                : 0;
    }

    private static JsonPath trends(Map<String, ?> query) {
        return given().queryParams(query)
                .get("/v1/trends")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath item(String id) {
        return given().get("/v1/items/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath status() {
        return given().get("/v1/status").then().statusCode(200).extract().jsonPath();
    }
}
