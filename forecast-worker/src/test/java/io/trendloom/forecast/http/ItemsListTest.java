package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class ItemsListTest {
    private static final LocalDate DAY = LocalDate.of(2011, 12, 7);

    @Inject
    Shop shop;

    @BeforeEach
    void listed() {
        shop.lists(
                Rows.item("listed-1", 1, "=HYPERLINK(1)", "listed, one"),
                Rows.item("listed-2", 1, "Plain \"quoted\"", "listed two"),
                Rows.item("listed-3", 1, "－full", "listed two"));
        shop.sells(IntStream.range(0, 3)
                .mapToObj(i -> Rows.sale("listed-2", DAY.minusDays(i), 2))
                .toArray(io.trendloom.contract.row.LedgerRow[]::new));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/v1/items/listed-2").jsonPath().getFloat("sales.units") >= 6);
    }

    @Test
    void countsByCategoryWithoutItsOwnFilter() {
        JsonPath facets = given().queryParam("q", "listed-")
                .queryParam("category", "listed two")
                .get("/v1/facets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(facets.<String>getList("categories.value")).containsExactly("listed two", "listed, one");
        assertThat(facets.<Integer>getList("categories.items")).containsExactly(2, 1);
        given().queryParam("trend", "sideways").get("/v1/facets").then().statusCode(400);
    }

    @Test
    void givesTheWholeListAsAFileThatNoSpreadsheetRuns() {
        Response file =
                given().queryParam("q", "listed-").queryParam("sort", "id").get("/v1/items.csv");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"items.csv\"");
        List<String> lines = file.asString().lines().toList();
        assertThat(lines.getFirst()).startsWith("id,title,category,price,currency,trend,probability,last30,next30");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith("listed-1,'=HYPERLINK(1),\"listed, one\",2.5,GBP,");
        assertThat(lines.get(2)).startsWith("listed-2,\"Plain \"\"quoted\"\"\",listed two,2.5,GBP,");
        assertThat(lines.get(3)).startsWith("listed-3,'－full,listed two,2.5,GBP,");
        given().queryParam("sort", "nonsense").get("/v1/items.csv").then().statusCode(400);
    }

    @Test
    void givesTheSameListAsParquet() throws Exception {
        Response file =
                given().queryParam("q", "listed-").queryParam("sort", "-id").get("/v1/items.parquet");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("application/vnd.apache.parquet");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"items.parquet\"");
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file.asByteArray())));
                RowReader row = reader.rowReader()) {
            assertThat(reader.getFileSchema().getColumns())
                    .extracting(ColumnSchema::name)
                    .containsExactly(given().get("/v1/items.csv")
                            .asString()
                            .lines()
                            .toList()
                            .getFirst()
                            .split(","));
            List<String> titles = new ArrayList<>();
            while (row.hasNext()) {
                row.next();
                titles.add(row.getString("title"));
                assertThat(row.getDecimal("price")).isEqualByComparingTo("2.5");
                assertThat(row.getString("currency")).isEqualTo("GBP");
            }
            assertThat(titles).containsExactly("－full", "Plain \"quoted\"", "=HYPERLINK(1)");
        }
        given().queryParam("trend", "sideways").get("/v1/items.parquet").then().statusCode(400);
    }

    @Test
    void filtersByPriceAndStock() {
        shop.lists(priced("priced-1", "0.99"), priced("priced-2", "5"), priced("priced-3", null));
        await().atMost(Duration.ofSeconds(60)).until(() -> found("q", "priced-").size() == 3);

        assertThat(found("q", "priced-", "priceFrom", "0.99", "priceTo", "5")).containsExactly("priced-1", "priced-2");
        assertThat(found("q", "priced-", "priceFrom", "1")).containsExactly("priced-2");
        assertThat(found("q", "priced-", "priceTo", "0.98")).isEmpty();
        assertThat(found("q", "priced-", "stock", "unknown", "priceFrom", "", "priceTo", ""))
                .hasSize(3);
        assertThat(found("q", "priced-", "stock", "short")).isEmpty();
        assertThat(given().queryParam("q", "priced-")
                        .queryParam("priceTo", "1")
                        .get("/v1/facets")
                        .jsonPath()
                        .<Integer>getList("categories.items"))
                .containsExactly(1);
    }

    @Test
    void refusesPricesAndStocksThatAreNone() {
        given().queryParam("priceFrom", "5")
                .queryParam("priceTo", "4.5")
                .get("/v1/items")
                .then()
                .statusCode(400)
                .body("detail", equalTo("The priceFrom (5) must not be above the priceTo (4.5)."));
        for (String price : List.of("-1", "1e9", "NaN", "1,50", "9999999999")) {
            given().queryParam("priceTo", price)
                    .get("/v1/items.csv")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("priceTo (" + price + ")"));
        }
        given().queryParam("stock", "plenty")
                .get("/v1/facets")
                .then()
                .statusCode(400)
                .body("detail", equalTo("The stock (plenty) must be one of short, enough, over, unknown."));
    }

    private static ItemRow priced(String id, @Nullable String price) {
        return new ItemRow(
                id,
                1,
                null,
                "Jug",
                null,
                "priced",
                null,
                price == null ? null : new BigDecimal(price),
                "GBP",
                null,
                "en",
                false);
    }

    private static List<String> found(String... query) {
        RequestSpecification request = given().queryParam("sort", "id");
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/v1/items")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    @Test
    void refusesTrendsThatAreNone() {
        given().queryParam("trend", "sideways").get("/v1/items").then().statusCode(400);
        given().queryParam("trend", "").get("/v1/items").then().statusCode(200);
    }
}
