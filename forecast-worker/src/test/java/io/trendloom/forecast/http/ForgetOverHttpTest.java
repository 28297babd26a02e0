package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class ForgetOverHttpTest {
    private static final LocalDate DAY = LocalDate.of(2011, 3, 7);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Shop shop;

    @Inject
    DataSource database;

    @Test
    void aSearchThroughEveryTableFindsTheNameNoMore() throws SQLException {
        shop.lists(
                new ItemRow(
                        "forget-1",
                        1,
                        null,
                        "Mug for Zoë Winterfeld",
                        "Painted by ZOË WINTERFELD",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "en",
                        false),
                Rows.item("forget-2", 1, "Winter field lantern", "garden"));
        shop.hears(Rows.review("forget-r", 1, "forget-1", DAY, 5));
        shop.encodes(
                Kind.REVIEWS,
                "bge-small-en-v1.5",
                new VectorRow(
                        Kind.REVIEWS,
                        "forget-r",
                        1,
                        "forget-1",
                        DAY,
                        "0".repeat(64),
                        new float[] {1, 0},
                        "en",
                        "lovely says zoë winterfeld"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found("winterfeld")).containsExactly("forget-1"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tablesThatSay("says zoë")).contains("review_vector"));

        forget().body("items", equalTo(1)).body("reviews", greaterThanOrEqualTo(1));

        assertThat(tablesThatSay("winterfeld")).isEmpty();
        assertThat(tablesThatSay("lovely says")).contains("review_vector");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found("winterfeld")).isEmpty());
        given().get("/v1/items/forget-1").then().body("title", equalTo("Mug for [forgotten]"));
        forget().body("items", equalTo(0)).body("reviews", equalTo(0));
    }

    @Test
    void asksForNames() {
        for (String body : List.of("{}", "{\"names\":[null]}", "{\"names\":[\"7\"]}")) {
            given().contentType("application/json")
                    .body(body)
                    .post("/v1/customers/forget")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    private static ValidatableResponse forget() {
        return given().contentType("application/json")
                .body("{\"names\":[\"Zoë Winterfeld\"]}")
                .post("/v1/customers/forget")
                .then()
                .statusCode(200);
    }

    private static List<String> found(String text) {
        return given().queryParam("q", text).get("/v1/items").jsonPath().getList("items.id");
    }

    /** Tables of the worker with a row that says this, in any column and case. */
    private List<String> tablesThatSay(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : query("select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                + " and table_schema = current_schema()")) {
            for (String row : query("select to_jsonb(t)::text from \"" + table + "\" t")) {
                if (row.toLowerCase(Locale.ROOT).contains(text) && !found.contains(table)) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
