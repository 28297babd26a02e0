package io.trendloom.forecast.marketing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.SignalRow;
import io.trendloom.contract.row.Supply;
import io.trendloom.forecast.Models;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
@TestProfile(MarketingTest.OwnState.class)
class MarketingTest {
    /** Orders are counted by those of the rest of the shop, in which other tests sell. */
    public static class OwnState implements QuarkusTestProfile {}

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);
    private static final int DAYS = 340;
    private static final int BLOCK = 40;
    private static final String PATH = "/v1/decisions/marketing";

    @Inject
    Shop shop;

    @Inject
    Models models;

    @Inject
    ShopResponses responses;

    @BeforeEach
    void sold() throws SQLException {
        if (given().queryParam("item", "market-priced").get(PATH).statusCode() != 200) {
            shop.lists(
                    item("market-priced", "=1+1", "0.5"),
                    item("market-promoted", "Mug", null),
                    item("market-big", "Big", "1"));
            shop.observes(IntStream.range(0, DAYS)
                    .filter(MarketingTest::isPromoted)
                    .mapToObj(day ->
                            new SignalRow("promotion", "market-promoted", day(day), 1, day(day), 1, null, null, false))
                    .toArray(SignalRow[]::new));
            shop.sells(IntStream.range(0, DAYS)
                    .boxed()
                    .flatMap(MarketingTest::sales)
                    .toArray(LedgerRow[]::new));
            await().atMost(PATIENCE)
                    .until(() -> given().get("/v1/items/market-big").jsonPath().getFloat("sales.units") >= DAYS * 200);
            shop.closes(CUTOFF);
            String model = models.promote();
            await().atMost(PATIENCE)
                    .until(() ->
                            model.equals(given().get("/v1/status").jsonPath().getString("recordedModelId")));
        }
        responses.follow();
    }

    @Test
    void marksDownWhatAnswersToItsPrice() {
        JsonPath answer = one(Map.of("item", "market-priced"));

        assertThat(answer.getString("learned")).isEqualTo("2011-12-08");
        assertThat(answer.getString("items[0].priceResponse")).isEqualTo("known");
        assertThat(answer.getDouble("items[0].elasticity.mean")).isBetween(-2.8, -2.0);
        assertThat(answer.getDouble("items[0].elasticity.high")).isNegative();
        assertThat(answer.getString("items[0].action")).isEqualTo("mark-down");
        assertThat(answer.getDouble("items[0].gain")).isPositive();
        assertThat(answer.getString("items[0].reason")).startsWith("Mark it down by ");
    }

    @Test
    void promotesWhatAnswersToPromotions() {
        JsonPath untold = one(Map.of("item", "market-promoted"));
        assertThat(untold.getString("items[0].promotion.response")).isEqualTo("known");
        assertThat(untold.getDouble("items[0].promotion.mean")).isBetween(0.8, 1.2);
        assertThat(untold.getString("items[0].action")).isEqualTo("leave");
        assertThat(untold.getString("items[0].reason")).isEqualTo("Leave it: its cost is not known.");

        JsonPath told = one(Map.of("item", "market-promoted", "margin", 0.5, "campaignCost", 3));
        assertThat(told.getString("items[0].action")).isEqualTo("promote");
        assertThat(told.getDouble("items[0].cost")).isEqualTo(3);
    }

    @Test
    void saysWhatIsNotKnownAndWhy() {
        JsonPath answer = one(Map.of("item", "market-big"));

        assertThat(answer.getString("items[0].priceResponse")).isEqualTo("not-known");
        assertThat(answer.getString("items[0].priceUnknown")).isEqualTo("too-few-changes");
        assertThat(answer.getString("items[0].action")).isEqualTo("leave");
        assertThat(answer.getString("items[0].reason")).contains("is not known, since its price held");
    }

    @Test
    void listsAllOrOnlyWhatIsKnown() {
        assertThat(ids(list(Map.of()))).startsWith("market-big").contains("market-priced", "market-promoted");
        JsonPath known = list(Map.of("known", true));
        assertThat(ids(known)).containsExactlyInAnyOrder("market-priced", "market-promoted");
        assertThat(known.getInt("total")).isEqualTo(2);
    }

    @Test
    void spendsABudgetWhereItGainsMost() {
        double all = list(Map.of()).getDouble("items.find { it.itemId == 'market-priced' }.cost");
        JsonPath poor = list(Map.of("budget", all / 1000));

        assertThat(poor.getString("items.find { it.itemId == 'market-priced' }.action"))
                .isEqualTo("leave");
        assertThat(poor.getString("items.find { it.itemId == 'market-priced' }.limit"))
                .isEqualTo("budget");
        assertThat(list(Map.of("budget", 1e6)).getString("items.find { it.itemId == 'market-priced' }.action"))
                .isEqualTo("mark-down");
    }

    @Test
    void givesDecisionsAsAFileThatNoSpreadsheetRuns() {
        Response file =
                given().queryParams(Map.of("category", "market", "sort", "id")).get(PATH + ".csv");

        assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"marketing.csv\"");
        List<String> lines = file.asString().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("itemId,title,category,price,unitCost,currency,demand,action,discount");
        assertThat(lines.get(1)).startsWith("market-big,Big,market,2,1,GBP,").contains(",leave,,,,,");
        assertThat(lines.get(2)).startsWith("market-priced,'=1+1,market,").contains(",mark-down,");
        assertThat(given().queryParam("item", "market-big").get(PATH + ".csv").asString())
                .hasLineCount(2);
    }

    @Test
    void refusesWhatNobodyCanDecideBy() {
        refused("budget (0.0)", "budget", "0");
        refused("budget (-5.0)", "budget", "-5");
        refused("days (10)", "days", "10");
        refused("margin (1.5)", "margin", "1.5");
        refused("campaignCost (-1.0)", "campaignCost", "-1");
        refused("confidence (0.1)", "confidence", "0.1");
        refused("category (nowhere)", "category", "nowhere");
        refused("must stand alone", "item", "market-big", "category", "market");
        refused("must stand alone", "item", "market-big", "known", "true");
        refused("sort (nonsense)", "sort", "nonsense");
        given().queryParam("item", "market-nobody").get(PATH).then().statusCode(404);
        given().queryParam("item", "market-nobody").get(PATH + ".csv").then().statusCode(404);
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
        all.put("category", "market");
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

    private static LocalDate day(int number) {
        return CUTOFF.minusDays(DAYS - 1L - number);
    }

    private static boolean isPromoted(int day) {
        return day % 60 >= 40 && day % 60 < 50;
    }

    /** A day on which a price of 1.5 instead of 2 doubles the orders of one item, and a promotion those of another. */
    private static Stream<LedgerRow> sales(int day) {
        boolean cheap = day / BLOCK % 2 == 1;
        return Stream.of(
                        lines("market-priced", day, cheap ? 12 : 6, 1, cheap ? 1500 : 2000),
                        lines("market-promoted", day, isPromoted(day) ? 12 : 6, 1, 2000),
                        lines("market-big", day, 1, 200, 2000))
                .flatMap(rows -> rows);
    }

    private static Stream<LedgerRow> lines(String item, int day, int rows, int lines, long thousandths) {
        return IntStream.range(0, rows)
                .mapToObj(row -> new LedgerRow(
                        UUID.randomUUID().toString(),
                        1,
                        LedgerRow.Entry.SALE,
                        item,
                        day(day),
                        day(day),
                        lines * 1000L,
                        0,
                        lines * thousandths,
                        lines,
                        false,
                        null,
                        null));
    }

    private static ItemRow item(String id, String title, @Nullable String cost) {
        Supply supply = cost == null ? Supply.NONE : new Supply(new BigDecimal(cost), null, null, null, null);
        return new ItemRow(
                id, 1, null, title, null, "market", null, new BigDecimal("2.0"), "GBP", null, "en", false, supply);
    }
}
