package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.row.StockRow;
import io.trendloom.forecast.Events;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class SeriesOverMessagesTest {
    private static final LocalDate MONDAY = LocalDate.of(2011, 3, 7);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Shop shop;

    @Test
    void holdsWhatWasSentWhileNoWorkerRan() {
        awaitUnits("early", LocalDate.of(2011, 3, 1), 7);
    }

    @Test
    void addsUpSalesOfSeveralBatches() {
        shop.sells(Rows.sale("adds-up", MONDAY, 3), Rows.sale("adds-up", MONDAY.plusDays(2), 4));
        shop.sells(
                Rows.sale("adds-up", MONDAY, 2), Rows.reversal("adds-up", MONDAY.plusDays(2), MONDAY.plusDays(2), 1));

        awaitUnits("adds-up", MONDAY, 5);
        awaitUnits("adds-up", MONDAY.plusDays(2), 3);
    }

    @Test
    void changesNothingWhenAMessageOrABatchComesTwice() {
        BatchStored batch = shop.rows().sales(Shop.next(), List.of(Rows.sale("twice", MONDAY, 3)));
        byte[] message = Events.encode(batch);
        shop.events().send(Topology.EVENTS, "BatchStored", message);
        shop.events().send(Topology.EVENTS, "BatchStored", message);
        shop.events().send(batch);
        shop.sells(Rows.sale("twice", MONDAY.plusDays(1), 1));

        awaitUnits("twice", MONDAY.plusDays(1), 1);
        awaitUnits("twice", MONDAY, 3);
    }

    @Test
    void keepsASaleOnAStubUntilTheItemComes() {
        shop.sells(Rows.sale("stub", MONDAY, 3));
        awaitUnits("stub", MONDAY, 3);
        assertThat(item("stub").getBoolean("inCatalogue")).isFalse();

        shop.lists(Rows.item("stub", 1, "White lantern", "lights"));

        await().atMost(PATIENCE).until(() -> item("stub").getBoolean("inCatalogue"));
        assertThat(item("stub").getString("title")).isEqualTo("White lantern");
        assertThat(item("stub").getFloat("sales.units")).isEqualTo(3);
    }

    @Test
    void keepsTheNewestVersionOfAnItem() {
        shop.lists(Rows.item("versions", 2, "New title", "lights"));
        await().atMost(PATIENCE).until(() -> status("versions") == 200);

        shop.lists(Rows.item("versions", 1, "Old title", "lights"));
        shop.sells(Rows.sale("versions", MONDAY, 1));

        awaitUnits("versions", MONDAY, 1);
        assertThat(item("versions").getString("title")).isEqualTo("New title");
    }

    @Test
    void countsReviewsByTheirNewestVersion() {
        shop.hears(Rows.review("r1", 1, "reviewed", MONDAY, 2), Rows.review("r2", 1, "reviewed", MONDAY, 5));
        await().atMost(PATIENCE).until(() -> status("reviewed") == 200);
        shop.hears(Rows.review("r1", 2, "reviewed", MONDAY, 4));

        await().atMost(PATIENCE).until(() -> item("reviewed").getFloat("reviews.rating") == 4.5f);
        assertThat(item("reviewed").getInt("reviews.count")).isEqualTo(2);
    }

    @Test
    void tellsClosedDaysAndUnknownUnits() {
        shop.sells(Rows.sale("closed", MONDAY, 3), Rows.sale("closed", LocalDate.of(2011, 12, 9), 1));
        shop.closes(LocalDate.of(2011, 12, 8));
        awaitUnits("closed", MONDAY, 3);
        await().atMost(PATIENCE).until(() -> series("closed", MONDAY, MONDAY).getBoolean("days[0].closed"));

        JsonPath before = series("closed", MONDAY.minusDays(1), MONDAY.plusDays(1));
        assertThat(before.getList("days.day")).containsExactly("2011-03-06", "2011-03-07", "2011-03-08");
        assertThat(before.<Float>getList("days.units")).containsExactly(null, 3f, 0f);

        LocalDate saturday = LocalDate.of(2011, 3, 12);
        assertThat(series("closed", saturday, saturday).<Float>getList("days.units"))
                .containsExactly((Float) null);

        JsonPath end = series("closed", LocalDate.of(2011, 12, 8), LocalDate.of(2011, 12, 10));
        assertThat(end.<Float>getList("days.units")).containsExactly(0f, 1f, null);
        assertThat(end.<Boolean>getList("days.closed")).containsExactly(true, false, false);
    }

    @Test
    void tellsNothingOfDaysOutOfStock() {
        shop.sells(Rows.sale("out", MONDAY, 3), Rows.sale("out", MONDAY.plusDays(3), 1));
        shop.events()
                .send(shop.rows()
                        .stock(
                                Shop.next(),
                                List.of(
                                        new StockRow("out", MONDAY.atTime(18, 0), 1, 0, null, false),
                                        new StockRow("out", MONDAY.plusDays(2).atTime(9, 0), 1, 5_000, null, false))));
        shop.closes(LocalDate.of(2011, 12, 8));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(status("out")).isEqualTo(200);
            assertThat(series("out", MONDAY, MONDAY.plusDays(4)).<Float>getList("days.units"))
                    .containsExactly(3f, null, 0f, 1f, 0f);
        });
    }

    @Test
    void findsItemsByTextAndPage() {
        shop.lists(
                Rows.item("page-1", 1, "Brass 100% clock", "clocks"),
                Rows.item("page-2", 1, "Brass lamp", "lights"),
                Rows.item("page-3", 1, "Oak clock", "clocks"));
        await().atMost(PATIENCE).until(() -> status("page-3") == 200);

        JsonPath clocks = given().queryParam("q", "CLOCK")
                .queryParam("sort", "-id")
                .queryParam("size", 1)
                .get("/v1/items")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(clocks.getInt("total")).isEqualTo(2);
        assertThat(clocks.getList("items.id")).containsExactly("page-3");
        assertThat(given().queryParam("q", "100%").get("/v1/items").jsonPath().getList("items.id"))
                .containsExactly("page-1");
    }

    @Test
    void namesTheRuleThatARequestBreaks() {
        given().get("/v1/items/no-such-item")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://trendloom.io/problems/unknown-item"))
                .body("detail", containsString("no-such-item"));
        given().get("/v1/items/no-such-item/series").then().statusCode(404);
        given().queryParam("from", "yesterday")
                .get("/v1/items/x/series")
                .then()
                .statusCode(400)
                .body("detail", containsString("yesterday"));
        given().queryParam("sort", "colour").get("/v1/items").then().statusCode(400);
        given().queryParam("size", 0).get("/v1/items").then().statusCode(400);
    }

    @Test
    void takesIdsWithAnyPrintableCharacter() {
        String id = "a/b 50% é?#";
        shop.sells(Rows.sale(id, MONDAY, 2));

        await().atMost(PATIENCE).until(() -> status(id) == 200);
        assertThat(item(id).getString("id")).isEqualTo(id);
        awaitUnits(id, MONDAY, 2);
    }

    private void awaitUnits(String id, LocalDate day, float units) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(status(id)).isEqualTo(200);
            assertThat(series(id, day, day).getObject("days[0].units", Float.class))
                    .isEqualTo(Float.valueOf(units));
        });
    }

    private static int status(String id) {
        return given().get("/v1/items/{id}", id).statusCode();
    }

    private static JsonPath item(String id) {
        return given().get("/v1/items/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath series(String id, LocalDate from, LocalDate to) {
        return given().queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .get("/v1/items/{id}/series", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
