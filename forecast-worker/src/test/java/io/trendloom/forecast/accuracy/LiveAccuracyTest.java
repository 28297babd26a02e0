package io.trendloom.forecast.accuracy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.rabbitmq.client.GetResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.message.DriftDetected;
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
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A shop goes on for three weeks after a forecast; in the third it sells forty times as much. */
@QuarkusTest
@WithTestResource(Parts.class)
@TestProfile(LiveAccuracyTest.OwnState.class)
class LiveAccuracyTest {
    /** Its scores are those of its own items alone. */
    public static class OwnState implements QuarkusTestProfile {}

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate CUTOFF = LocalDate.of(2011, 10, 28);
    private static final int ITEMS = 60;
    private static final int WEEK = 7;

    private final SplittableRandom random = new SplittableRandom(3);
    private double lastUnits;

    @Inject
    Shop shop;

    @Inject
    Models models;

    @Inject
    ScoreRuns runs;

    @Test
    void judgesForecastsByWhatCameAndTellsOnceOfDrift() throws Exception {
        refusesWhatIsNotJudged();
        String alarms = shop.events().listen(DriftDetected.class);
        sells(CUTOFF.minusDays(70), CUTOFF, 1);
        String model = models.promote();
        closes(CUTOFF, model);
        double expected = expectedWeek();
        JsonPath said = given().get("/v1/items/item-07/forecast").jsonPath();

        double sold = sells(CUTOFF.plusDays(1), CUTOFF.plusDays(WEEK), 1);
        closes(CUTOFF.plusDays(WEEK), model);
        judgeTwiceAtOnce();

        JsonPath week = awaited(WEEK, 1);
        assertThat(week.getString("scores[0].modelId")).isEqualTo(model);
        assertThat(week.getString("scores[0].lastCutoff")).isEqualTo(CUTOFF.toString());
        assertThat(week.getInt("scores[0].model.items")).isEqualTo(ITEMS);
        assertThat(week.getDouble("scores[0].model.bias")).isEqualTo((expected - sold) / sold, within(1e-3));
        assertThat(week.getDouble("scores[0].weekdayAverage.wqlTotal")).isBetween(0.05, 0.6);
        assertThat(week.getDouble("scores[0].ratio"))
                .isEqualTo(
                        week.getDouble("scores[0].model.wqlTotal")
                                / week.getDouble("scores[0].weekdayAverage.wqlTotal"),
                        within(1e-6));
        assertThat(week.<Object>get("scores[0].model.trend")).isNull();
        assertThat(drift().getBoolean("drifted")).isFalse();
        assertThat(drift().getString("referenceCutoff")).isEqualTo(CUTOFF.toString());

        sells(CUTOFF.plusDays(WEEK + 1), CUTOFF.plusDays(2 * WEEK), 1);
        closes(CUTOFF.plusDays(2 * WEEK), model);
        awaited(WEEK, 2);
        awaited(2 * WEEK, 1);
        sells(CUTOFF.plusDays(2 * WEEK + 1), CUTOFF.plusDays(3 * WEEK), 40);
        closes(CUTOFF.plusDays(3 * WEEK), model);
        awaited(WEEK, 3);
        awaited(2 * WEEK, 2);
        tellsWhatWasSaid(said);

        await().atMost(PATIENCE).until(() -> drift().getBoolean("drifted"));
        assertThat(drift().getList("inputs.findAll { it.level == 'drifted' }.feature"))
                .contains("demand");
        List<DriftDetected> told = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> take(alarms, told));
        assertThat(told)
                .singleElement()
                .matches(alarm -> alarm.modelId().equals(model)
                        && alarm.cutoff().equals(CUTOFF.plusDays(3 * WEEK))
                        && alarm.cause().equals("inputs")
                        && alarm.reached() >= alarm.threshold());
        given().get("/q/metrics")
                .then()
                .body(containsString("trendloom_accuracy{"))
                .body(containsString("trendloom_drift_psi{"));
    }

    /** Only weeks that are over, however often forecasts were made in between. */
    private static void tellsWhatWasSaid(JsonPath said) {
        JsonPath past = past("item-07", 13);

        assertThat(past.getList("forecasts.cutoff"))
                .containsExactly(
                        CUTOFF.plusDays(2 * WEEK).toString(),
                        CUTOFF.plusDays(WEEK).toString(),
                        CUTOFF.toString());
        assertThat(past.getList("forecasts[2].days.quantiles"))
                .isEqualTo(said.getList("horizon.quantiles").subList(0, WEEK));
        assertThat(past.getString("forecasts[2].week")).isEqualTo(said.getString("weeks[0]"));
        assertThat(past("item-08", 2).getList("forecasts")).hasSize(2);
        given().get("/v1/items/item-07/forecasts?weeks=54").then().statusCode(400);
        given().get("/v1/items/no-such-item/forecasts").then().statusCode(404);
    }

    private static JsonPath past(String item, int weeks) {
        return given().get("/v1/items/{id}/forecasts?weeks=" + weeks, item)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void refusesWhatIsNotJudged() {
        given().queryParam("days", 8)
                .get("/v1/accuracy")
                .then()
                .statusCode(400)
                .body("detail", containsString("The days (8) must be one of [7, 14, 28, 30]."));
        given().queryParam("cutoffs", 0).get("/v1/accuracy").then().statusCode(400);
        given().get("/v1/drift").then().statusCode(409).body("detail", containsString("GET /v1/status"));
    }

    /** Others may judge at the same time, as the schedule does; what they add up to is each part once. */
    private void judgeTwiceAtOnce() throws Exception {
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> judging = replicas.invokeAll(List.of(this::judge, this::judge));
            for (Future<Object> each : judging) {
                each.get();
            }
        }
    }

    private Object judge() throws Exception {
        runs.run();
        return true;
    }

    private boolean take(String queue, List<DriftDetected> into) {
        for (GetResponse found = shop.events().take(queue);
                found != null;
                found = shop.events().take(queue)) {
            into.add(CloudEventCodec.decode(found.getBody()).as(DriftDetected.class));
        }
        return !into.isEmpty();
    }

    private double sells(LocalDate from, LocalDate to, int factor) {
        List<LedgerRow> sales = new ArrayList<>();
        double all = 0;
        for (int i = 0; i < ITEMS; i++) {
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                int units = factor * random.nextInt(2 * (1 + i % 5));
                if (units > 0) {
                    sales.add(Rows.sale("item-%02d".formatted(i), day, units));
                    all += units;
                }
            }
        }
        shop.sells(sales.toArray(LedgerRow[]::new));
        String last = sales.getLast().itemId();
        lastUnits += sales.stream()
                        .filter(sale -> sale.itemId().equals(last))
                        .mapToLong(LedgerRow::sold)
                        .sum()
                / 1000.0;
        await().atMost(PATIENCE).until(() -> units(last) == lastUnits);
        return all;
    }

    private static double units(String item) {
        return given().get("/v1/items/{id}", item).jsonPath().getDouble("sales.units");
    }

    private void closes(LocalDate day, String model) {
        shop.closes(day);
        await().atMost(PATIENCE)
                .until(() -> day.toString().equals(status().getString("recordedCutoff"))
                        && model.equals(status().getString("recordedModelId")));
    }

    private static double expectedWeek() {
        double expected = 0;
        for (int i = 0; i < ITEMS; i++) {
            expected += given().get("/v1/items/{id}/forecast", "item-%02d".formatted(i))
                    .jsonPath()
                    .getDouble("totals.7.mean");
        }
        return expected;
    }

    private static JsonPath awaited(int days, int cutoffs) {
        await().atMost(PATIENCE)
                .until(() -> accuracy(days).getInt("scores.size()") == 1
                        && accuracy(days).getInt("scores[0].cutoffs") == cutoffs
                        && accuracy(days).getInt("scores[0].model.items") == cutoffs * ITEMS);
        return accuracy(days);
    }

    private static JsonPath accuracy(int days) {
        return given().queryParams(Map.of("days", days))
                .get("/v1/accuracy")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath drift() {
        return given().get("/v1/drift").then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath status() {
        return given().get("/v1/status").then().statusCode(200).extract().jsonPath();
    }
}
