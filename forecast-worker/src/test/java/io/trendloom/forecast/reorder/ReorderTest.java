package io.trendloom.forecast.reorder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.StockRow;
import io.trendloom.contract.row.Supply;
import io.trendloom.forecast.Models;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class ReorderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);
    private static final String PATH = "/v1/decisions/reorder";
    private static final List<String> IDS =
            List.of("order-few", "order-packs", "order-plenty", "order-slow", "order-told-late", "order-untold");

    @Inject
    Shop shop;

    @Inject
    Models models;

    @BeforeEach
    void stocked() {
        if (given().queryParam("item", "order-few").get(PATH).statusCode() == 200) {
            return;
        }
        shop.lists(
                item("order-few", "=1+1", Supply.NONE),
                item("order-packs", "Pack", new Supply(new BigDecimal("1.5"), 3, 12, 240, 365)),
                item("order-plenty", "Plenty", Supply.NONE),
                item("order-slow", "Slow", new Supply(null, 60, null, null, null)),
                item("order-told-late", "Late", Supply.NONE),
                item("order-untold", "Untold", Supply.NONE));
        shop.sells(IDS.stream()
                .flatMap(id -> IntStream.range(0, 150).mapToObj(day -> Rows.sale(id, CUTOFF.minusDays(day), 4)))
                .toArray(LedgerRow[]::new));
        observes(stock("order-few", 0, 8, null), stock("order-packs", 0, 4, 8L), stock("order-slow", 0, 5, null));
        observes(stock("order-plenty", 0, 5000, null), stock("order-few", 30, 999, null));
        await().atMost(PATIENCE)
                .until(() -> given().get("/v1/items/order-untold").jsonPath().getFloat("sales.units") >= 600);
        shop.closes(CUTOFF);
        String model = models.promote();
        await().atMost(PATIENCE)
                .until(() -> model.equals(given().get("/v1/status").jsonPath().getString("recordedModelId")));
    }

    @Test
    void ordersWhatTheForecastAsksForShortestStockFirst() {
        observes(stock("order-told-late", 0, 20, null));
        await().atMost(PATIENCE).until(() -> ids(list(Map.of())).contains("order-told-late"));

        JsonPath list = list(Map.of());

        assertThat(ids(list)).startsWith("order-slow").endsWith("order-plenty").doesNotContain("order-untold");
        assertThat(list.getInt("total")).isEqualTo(5);
        JsonPath few = one(Map.of("item", "order-few"));
        assertThat(few.getDouble("items[0].onHand")).isEqualTo(8);
        assertThat(few.getString("items[0].orderBy")).isEqualTo("2011-12-09");
        assertThat(few.getLong("items[0].quantity")).isEqualTo((long) Math.ceil(few.getDouble("items[0].upTo") - 8));
        assertThat(few.getString("items[0].stockOut")).isBetween("2011-12-10", "2011-12-14");
        assertThat(few.getDouble("items[0].risk")).isGreaterThan(0.5);
        assertThat(few.getString("items[0].reason")).startsWith("Order ").contains("90 of 100 cases");
        assertThat(list.getLong("items.find { it.itemId == 'order-plenty' }.quantity"))
                .isZero();
        assertThat(list.getString("items.find { it.itemId == 'order-slow' }.undecided"))
                .isEqualTo("too-long");
    }

    @Test
    void keepsToWhatTheSupplierAsks() {
        JsonPath packs = one(Map.of("item", "order-packs"));

        assertThat(packs.getDouble("items[0].onOrder")).isEqualTo(8);
        assertThat(packs.getLong("items[0].quantity")).isEqualTo(240);
        assertThat(packs.getDouble("items[0].cost")).isEqualTo(360);
        assertThat(packs.getMap("items[0].leadTime")).containsOnlyKeys("3");
        assertThat(one(Map.of("item", "order-packs", "leadTime", "5:0.5,9:0.5")).getMap("items[0].leadTime"))
                .containsOnlyKeys("5", "9");
    }

    @Test
    void anItemWhoseStockNobodyToldIsDecidedByWhatIsAsked() {
        assertThat(one(Map.of("item", "order-untold")).getString("items[0].undecided"))
                .isEqualTo("stock-unknown");
        assertThat(one(Map.of("item", "order-untold", "onHand", 8)).getLong("items[0].quantity"))
                .isPositive();
    }

    @Test
    void aHigherServiceLevelOrdersMoreAndABudgetLess() {
        long usual = one(Map.of("item", "order-few")).getLong("items[0].quantity");
        JsonPath safe = one(Map.of("item", "order-few", "serviceLevel", 0.99));
        JsonPath poor = list(Map.of("budget", 30));

        assertThat(safe.getLong("items[0].quantity")).isGreaterThan(usual);
        assertThat(poor.getString("items.find { it.itemId == 'order-few' }.limit"))
                .isEqualTo("budget");
        assertThat(poor.<Number>getList("items.findAll { it.quantity > 0 }.quantity").stream()
                        .mapToDouble(Number::doubleValue)
                        .sum())
                .isCloseTo(12, within(12.0));
    }

    @Test
    void givesTheOrdersAsAFileThatNoSpreadsheetRuns() {
        Response file =
                given().queryParams(Map.of("category", "orders", "sort", "id")).get(PATH + ".csv");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"reorder.csv\"");
        List<String> lines = file.asString().lines().toList();
        assertThat(lines.getFirst()).startsWith("itemId,title,category,onHand,onOrder,quantity,orderBy,stockOut");
        assertThat(lines.get(1)).startsWith("order-few,'=1+1,orders,8.0,0.0,");
        assertThat(lines).hasSizeBetween(5, 6);
        assertThat(given().queryParam("item", "order-few").get(PATH + ".csv").asString())
                .hasLineCount(2);
        assertThat(given().queryParams(Map.of("category", "orders", "sort", "id", "budget", 30))
                        .get(PATH + ".csv")
                        .asString())
                .contains("the budget allows no more");
    }

    @Test
    void refusesWhatNobodyCanOrderBy() {
        refused("stock on hand (-1.0", "item", "order-few", "onHand", "-1");
        refused("stock on order (-2.0", "item", "order-few", "onHand", "1", "onOrder", "-2");
        refused("lead time (0 days)", "leadTime", "0");
        refused("lead time 'soon'", "leadTime", "soon");
        refused("budget (0.0)", "budget", "0");
        refused("service level (1.5)", "serviceLevel", "1.5");
        refused("review period (0)", "reviewDays", "0");
        refused("at most 30 days together", "leadTime", "29");
        refused("must be of one item", "onHand", "3");
        refused("must stand alone", "item", "order-few", "category", "orders");
        refused("sort (nonsense)", "sort", "nonsense");
        given().queryParam("item", "order-nobody").get(PATH).then().statusCode(404);
        given().queryParam("item", "order-nobody").get(PATH + ".csv").then().statusCode(404);
    }

    private static void refused(String words, String... parameters) {
        for (String path : List.of(PATH, PATH + ".csv")) {
            var request = given();
            for (int i = 0; i < parameters.length; i += 2) {
                request.queryParam(parameters[i], parameters[i + 1]);
            }
            request.get(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString(words));
        }
    }

    private static JsonPath list(Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("category", "orders");
        return one(all);
    }

    private static JsonPath one(Map<String, ?> parameters) {
        return given().queryParams(parameters)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> ids(JsonPath list) {
        return list.getList("items.itemId");
    }

    private void observes(StockRow... rows) {
        shop.events().send(shop.rows().stock(Shop.next(), Arrays.asList(rows)));
    }

    /** An observation of whole units on the morning of a day after the cutoff. */
    private static StockRow stock(String item, int daysAfter, int onHand, @Nullable Long onOrder) {
        return new StockRow(
                item,
                CUTOFF.plusDays(daysAfter).atTime(9, 0),
                1,
                onHand * 1000L,
                onOrder == null ? null : Long.valueOf(onOrder * 1000),
                false);
    }

    private static ItemRow item(String id, String title, Supply supply) {
        return new ItemRow(
                id, 1, null, title, null, "orders", null, new BigDecimal("2.5"), "GBP", null, "en", false, supply);
    }
}
