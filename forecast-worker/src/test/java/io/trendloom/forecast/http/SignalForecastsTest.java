package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.SignalRow;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signals move forecasts, scenarios and explanations of a champion whose network reads them. */
@QuarkusTest
@WithTestResource(Parts.class)
class SignalForecastsTest {
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Shop shop;

    @Inject
    Models models;

    @BeforeEach
    void aChampionThatReadsFairs() {
        shop.lists(Rows.item("plain", 1, "A lantern", "fairs"), Rows.item("planned", 1, "A lantern", "fairs"));
        if (sold("planned") == 0) {
            shop.sells(IntStream.range(0, 90)
                    .boxed()
                    .flatMap(day -> Stream.of("plain", "planned").map(id -> Rows.sale(id, CUTOFF.minusDays(day), 4)))
                    .toArray(LedgerRow[]::new));
            shop.observes(Stream.of("plain", "planned")
                    .flatMap(id -> IntStream.range(0, 90).mapToObj(day -> fair(id, CUTOFF.minusDays(day), null, 0)))
                    .toArray(SignalRow[]::new));
            shop.observes(IntStream.rangeClosed(1, 30)
                    .mapToObj(day -> fair("planned", CUTOFF.plusDays(day), CUTOFF, 1))
                    .toArray(SignalRow[]::new));
        }
        shop.closes(CUTOFF);
        String network = models.promoteSignalNetwork();
        await().atMost(PATIENCE).until(() -> network.equals(status().getString("championModelId")));
        await().atMost(PATIENCE).until(() -> status().getString("cutoff") != null && sold("planned") == 360);
    }

    @AfterEach
    void aChampionThatDoesNot() {
        String average = models.promote();
        await().atMost(PATIENCE).until(() -> average.equals(status().getString("championModelId")));
    }

    private static SignalRow fair(String id, LocalDate day, @Nullable LocalDate known, double value) {
        return new SignalRow("fair", id, day, 1, known == null ? day : known, value, null, null, false);
    }

    @Test
    void whatIsPlannedIsForecast() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(total("planned")).isGreaterThan(1.5f * total("plain")));

        JsonPath explanation = given().get("/v1/items/planned/explanation").jsonPath();
        assertThat(explanation.getString("groups[0].group")).isEqualTo("signals");
        assertThat(explanation.getDouble("groups[0].mean")).isPositive();
    }

    @Test
    void aSignalThatTheModelReadsMovesAScenario() {
        JsonPath answer = scenario("{\"signal\":{\"name\":\"fair\",\"value\":1}}");

        assertThat(answer.getBoolean("readByModel")).isTrue();
        assertThat(answer.getList("inputs.input")).isEqualTo(List.of("signal"));
        assertThat(answer.getFloat("difference.mean"))
                .isGreaterThan(0.5f * answer.getFloat("forecast.totals.'30'.mean"));
    }

    @Test
    void aSignalThatTheModelDoesNotReadMovesNothing() {
        JsonPath answer = scenario("{\"signal\":{\"name\":\"rain\",\"value\":12},\"promotion\":{}}");

        assertThat(answer.getBoolean("readByModel")).isFalse();
        assertThat(answer.getList("inputs.input")).isEqualTo(List.of("promotion", "signal"));
        assertThat(answer.getString("inputs[1].reason")).contains("does not read the signal rain; it reads fair");
        assertThat(answer.getFloat("difference.mean")).isZero();
    }

    private static JsonPath scenario(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/items/plain/scenario")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static float total(String id) {
        return given().get("/v1/items/{id}/forecast", id).jsonPath().getFloat("totals.'30'.mean");
    }

    private static float sold(String id) {
        JsonPath item = given().get("/v1/items/{id}", id).jsonPath();
        return item.get("sales.units") == null ? 0 : item.getFloat("sales.units");
    }

    private static JsonPath status() {
        return given().get("/v1/status").then().statusCode(200).extract().jsonPath();
    }
}
