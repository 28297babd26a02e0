package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.rabbitmq.client.GetResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.message.ForecastGenerated;
import io.trendloom.contract.message.ForecastRequested;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class ForecastsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);

    @Inject
    Shop shop;

    @Inject
    Models models;

    @BeforeEach
    void aChampionAndAClosedDay() {
        if (status().getString("championModelId") == null) {
            models.promote();
            shop.closes(CUTOFF);
        }
        await().atMost(PATIENCE)
                .until(() -> status().getString("championModelId") != null && status().getString("cutoff") != null);
    }

    @Test
    void haveQuantilesTotalsWeeksAndTrend() {
        sells("shape", 100, 2);

        JsonPath forecast = forecast("shape", Map.of("horizon", 10));

        assertThat(forecast.getString("itemId")).isEqualTo("shape");
        assertThat(forecast.getString("modelId")).isEqualTo(status().getString("championModelId"));
        assertThat(forecast.getString("cutoff")).isEqualTo("2011-12-08");
        assertThat(forecast.getString("generatedAt")).isNotBlank();
        assertThat(forecast.getList("horizon.day"))
                .hasSize(10)
                .startsWith("2011-12-09")
                .endsWith("2011-12-18");
        assertThat(forecast.getMap("horizon[0].quantiles"))
                .containsOnlyKeys("0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9");
        assertThat(forecast.getMap("horizon[0].trend")).containsOnlyKeys("growth", "stable", "decline", "volatile");
        assertThat(forecast.getMap("totals")).containsOnlyKeys("7", "14", "30");
        assertThat(forecast.getMap("totals.'30'.quantiles")).hasSize(21).containsKeys("0.05", "0.98", "0.99");
        assertThat(forecast.getList("weeks.from"))
                .containsExactly("2011-12-09", "2011-12-16", "2011-12-23", "2011-12-30");
        assertThat(forecast.getMap("trend.probabilities")).containsOnlyKeys("growth", "stable", "decline", "volatile");
        assertThat(forecast.getString("trend.label")).isIn("growth", "stable", "decline", "volatile");
        assertThat(forecast.getBoolean("coldStart")).isFalse();
        assertThat(forecast.getFloat("totals.'30'.mean")).isPositive();
    }

    @Test
    void knowOfANewSaleOnAClosedDayAtOnce() {
        sells("restated", 100, 1);
        float before = forecast("restated", Map.of()).getFloat("totals.'7'.mean");

        shop.sells(IntStream.range(0, 20)
                .mapToObj(i -> Rows.sale("restated", CUTOFF.minusDays(i), 50))
                .toArray(LedgerRow[]::new));

        await().atMost(PATIENCE).until(() -> forecast("restated", Map.of()).getFloat("totals.'7'.mean") > 2 * before);
    }

    @Test
    void asOfAnEarlierDayKnowOnlyWhatWasKnownThen() {
        LocalDate day = LocalDate.of(2011, 10, 3);
        LocalDate found = LocalDate.of(2011, 10, 20);
        sells("reversed-later", 200, 2);
        sells("never-reversed", 200, 2);
        sells("never-sold", 200, 2);
        shop.sells(
                Rows.sale("reversed-later", day, 500),
                Rows.reversal("reversed-later", day, found, 500),
                Rows.sale("never-reversed", day, 500));
        await().atMost(PATIENCE).until(() -> units("never-reversed", day) >= 500);

        assertThat(mean("reversed-later", "2011-10-10")).isEqualTo(mean("never-reversed", "2011-10-10"));
        assertThat(mean("reversed-later", "2011-10-20")).isEqualTo(mean("never-sold", "2011-10-20"));
        assertThat(mean("reversed-later", "2011-10-10")).isNotEqualTo(mean("never-sold", "2011-10-10"));
        assertThat(units("reversed-later", day)).isEqualTo(units("never-sold", day));
    }

    @Test
    void refuseWhatTheModelCannotAnswer() {
        sells("refused", 100, 1);

        ask("refused", Map.of("horizon", 31))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://trendloom.io/problems/horizon-out-of-range"))
                .body("detail", allOf(containsString("31"), containsString("30")));
        ask("refused", Map.of("horizon", 0)).then().statusCode(400);
        ask("refused", Map.of("asOf", "2011-12-09"))
                .then()
                .statusCode(400)
                .body("detail", containsString("2011-12-08"));
        ask("not-there", Map.of()).then().statusCode(404);
        given().contentType("application/json")
                .body("{\"horizon\":}")
                .post("/v1/forecasts")
                .then()
                .statusCode(400);
    }

    @Test
    void streamForManyItems() {
        IntStream.range(0, 12).forEach(i -> sells("many-%02d".formatted(i), 60, 1));
        List<String> ids = new ArrayList<>(
                IntStream.range(0, 12).mapToObj("many-%02d"::formatted).toList());
        ids.add("unknown");

        Response array = given().contentType("application/json")
                .body(Map.of("itemIds", ids, "horizon", 7))
                .post("/v1/forecasts");
        Response lines = given().contentType("application/json")
                .accept("application/x-ndjson")
                .body(Map.of())
                .post("/v1/forecasts");

        assertThat(array.jsonPath().getList("itemId"))
                .hasSize(12)
                .startsWith("many-00")
                .endsWith("many-11");
        assertThat(lines.contentType()).startsWith("application/x-ndjson");
        assertThat(lines.asString().lines()).hasSizeGreaterThanOrEqualTo(12).allMatch(line -> line.startsWith("{"));
        assertThat(lines.asString()).contains("\"many-11\"");
    }

    @Test
    void coldStartForAnItemDescribedByText() {
        JsonPath forecast = given().contentType("application/json")
                .body(Map.of("item", Map.of("title", "Glass bird", "price", 3.5), "horizon", 14))
                .post("/v1/forecasts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(forecast.getBoolean("coldStart")).isTrue();
        assertThat(forecast.getList("horizon")).hasSize(14);
        given().contentType("application/json")
                .body(Map.of("item", Map.of("price", 3)))
                .post("/v1/forecasts")
                .then()
                .statusCode(400)
                .body("detail", containsString("title"));
    }

    @Test
    void areStoredAndAnnouncedOnRequest() {
        sells("requested", 60, 1);
        String queue = shop.events().listen(ForecastGenerated.class);

        shop.events().send(new ForecastRequested("request-7", List.of("requested"), 14, null));

        ForecastGenerated generated =
                await().atMost(PATIENCE).until(() -> answerTo("request-7", queue), answer -> answer != null);
        assertThat(generated.items()).isEqualTo(1);
        assertThat(generated.cutoff()).isEqualTo(CUTOFF);
        assertThat(generated.forecasts().rows()).isEqualTo(14 + 3 + 4);
    }

    @Test
    void ofAChampionThatCannotBeUsedAreNotMade() {
        String before = status().getString("championModelId");

        String altered = models.promoteAltered();

        await().atMost(PATIENCE).until(() -> status().getString("championRefusal") != null);
        assertThat(status().getString("championRefusal")).contains("models/" + altered);
        assertThat(status().getString("championModelId")).isEqualTo(before);
        assertThat(given().get("/q/health/ready").asString()).contains(altered);

        String next = models.promote();
        await().atMost(PATIENCE).until(() -> next.equals(status().getString("championModelId")));
        assertThat(status().getString("championRefusal")).isNull();
    }

    @Test
    void ofANetworkThatNoEngineOpensAreNotMade() {
        String before = status().getString("championModelId");

        models.promoteUnreadable();

        await().atMost(PATIENCE)
                .until(() ->
                        String.valueOf(status().getString("championRefusal")).contains("network.onnx"));
        assertThat(status().getString("championModelId")).isEqualTo(before);
        forecastsAreMade();
    }

    private void forecastsAreMade() {
        sells("still-forecast", 60, 1);
        assertThat(forecast("still-forecast", Map.of()).getList("horizon")).hasSize(30);
    }

    private ForecastGenerated answerTo(String request, String queue) {
        for (GetResponse found = shop.events().take(queue);
                found != null;
                found = shop.events().take(queue)) {
            ForecastGenerated generated =
                    CloudEventCodec.decode(found.getBody()).as(ForecastGenerated.class);
            if (request.equals(generated.requestId())) {
                return generated;
            }
        }
        return null;
    }

    /** Sells some units each day up to the cutoff, more on Mondays. */
    private void sells(String id, int days, int units) {
        shop.sells(IntStream.range(0, days)
                .mapToObj(i -> CUTOFF.minusDays(i))
                .map(day -> Rows.sale(id, day, units + (day.getDayOfWeek().getValue() == 1 ? 3 : 0)))
                .toArray(LedgerRow[]::new));
        await().atMost(PATIENCE).until(() -> units(id, CUTOFF) > 0);
    }

    private static float units(String id, LocalDate day) {
        Response series = given().queryParam("from", day.toString())
                .queryParam("to", day.toString())
                .get("/v1/items/{id}/series", id);
        Float units = series.statusCode() == 200 ? series.jsonPath().getObject("days[0].units", Float.class) : null;
        return units == null ? 0 : units;
    }

    private static float mean(String id, String asOf) {
        return forecast(id, Map.of("asOf", asOf)).getFloat("totals.'30'.mean");
    }

    private static JsonPath forecast(String id, Map<String, ?> query) {
        return ask(id, query).then().statusCode(200).extract().jsonPath();
    }

    private static Response ask(String id, Map<String, ?> query) {
        return given().queryParams(query).get("/v1/items/{id}/forecast", id);
    }

    private static JsonPath status() {
        return given().get("/v1/status").then().statusCode(200).extract().jsonPath();
    }
}
