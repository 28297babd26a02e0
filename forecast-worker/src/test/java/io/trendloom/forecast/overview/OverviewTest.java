package io.trendloom.forecast.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.row.StockRow;
import io.trendloom.forecast.Models;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class OverviewTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);
    private static final int DAYS = 150;

    @Inject
    Shop shop;

    @Inject
    Models models;

    @Test
    void addsUpWhatItemsSoldAndAreExpectedToSell() {
        shop.lists(
                Rows.item("sum-1", 1, "Lantern", "overview"),
                Rows.item("sum-2", 1, "红灯笼", "overview"),
                Rows.item("sum-3", 1, "Candle", "overview"));
        shop.sells(IntStream.range(0, DAYS)
                .boxed()
                .flatMap(day -> List.of(
                        Rows.sale("sum-1", CUTOFF.minusDays(day), 2),
                        Rows.sale("sum-3", CUTOFF.minusDays(day), 1),
                        Rows.sale("sum-2", CUTOFF.minusDays(day), 1))
                        .stream())
                .toArray(io.trendloom.contract.row.LedgerRow[]::new));
        shop.events()
                .send(shop.rows()
                        .stock(Shop.next(), List.of(stock("sum-1", 3), stock("sum-2", 40), stock("sum-3", 400))));
        await().atMost(PATIENCE)
                .until(() -> given().get("/v1/items/sum-2").jsonPath().getFloat("sales.units") >= DAYS);
        shop.closes(CUTOFF);
        String model = models.promote();
        await().atMost(PATIENCE)
                .until(() -> model.equals(given().get("/v1/status").jsonPath().getString("recordedModelId")));

        JsonPath seen =
                given().get("/v1/overview").then().statusCode(200).extract().jsonPath();
        JsonPath items = given().queryParam("size", 1000).get("/v1/items").jsonPath();

        assertThat(seen.getString("cutoff")).isEqualTo(CUTOFF.toString());
        assertThat(seen.getString("modelId")).isEqualTo(model);
        assertThat(seen.getInt("items"))
                .isEqualTo(given().get("/v1/status").jsonPath().getInt("eligibleItems"));
        assertThat(seen.getDouble("units.next30")).isCloseTo(sum(items, "items.trend.next30"), within(0.5));
        assertThat(seen.getString("units.next30Band.basis")).isEqualTo("items");
        assertThat(seen.getDouble("units.next30"))
                .isBetween(seen.getDouble("units.next30Band.low"), seen.getDouble("units.next30Band.high"));
        assertThat(seen.getDouble("money.next30Band.high")).isPositive();
        assertThat(seen.getDouble("units.last30")).isCloseTo(sum(items, "items.trend.last30"), within(0.5));
        assertThat(seen.getList("units.weeks")).hasSize(18);
        assertThat(seen.getDouble("units.weeks[17].amount"))
                .isCloseTo(
                        items.<List<Number>>getList("items.weeks").stream()
                                .filter(weeks -> !weeks.isEmpty())
                                .mapToDouble(weeks -> weeks.getLast().doubleValue())
                                .sum(),
                        within(0.5));
        assertThat(seen.getList("units.nextWeeks")).hasSize(4);
        assertThat(seen.getString("units.nextWeeks[0].from")).isEqualTo("2011-12-09");
        assertThat(seen.<Object>get("units.yearAgo")).isNull();
        assertThat(seen.getDouble("money.last30")).isPositive();
        assertThat(seen.<Float>getList("trends.share").stream()
                        .mapToDouble(Float::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-3));
        assertThat(seen.<String>getList("trends.trend")).containsExactly("growth", "stable", "decline", "volatile");
        assertThat(seen.<String>getList("alerts.kind")).contains("stock-out");
        assertThat(seen.<String>getList("alerts.find { it.kind == 'stock-out' }.items.id"))
                .contains("sum-1");
        assertThat(seen.getString("alerts.find { it.kind == 'overstock' }.items[0].id"))
                .isEqualTo("sum-3");
        assertThat(seen.getDouble("alerts.find { it.kind == 'overstock' }.money"))
                .isPositive();
        assertThat(lasting("short")).containsExactly("sum-1");
        assertThat(lasting("enough")).containsExactly("sum-2");
        assertThat(lasting("over")).containsExactly("sum-3");
        assertThat(lasting("unknown")).isEmpty();
        assertThat(items.getDouble("items.find { it.id == 'sum-1' }.onHand")).isEqualTo(3);
        assertThat(items.getList("items.find { it.id == 'sum-1' }.nextWeeks")).hasSize(4);
    }

    private static StockRow stock(String item, int units) {
        return new StockRow(item, CUTOFF.atTime(9, 0), 1, 1000L * units, null, false);
    }

    private static List<String> lasting(String stock) {
        return given().queryParam("category", "overview")
                .queryParam("stock", stock)
                .get("/v1/items")
                .jsonPath()
                .getList("items.id");
    }

    private static double sum(JsonPath items, String path) {
        return items.<Number>getList(path).stream()
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .sum();
    }
}
