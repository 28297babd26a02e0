package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.trendloom.contract.Kind;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every query's vector is (0.6, 0.8) here: an item means the more of it the nearer its own is to that. */
@QuarkusTest
@WithTestResource(Parts.class)
class MeaningSearchTest {
    private static final LocalDate DAY = LocalDate.of(2011, 12, 7);
    private static final String ENGLISH = "bge-small-en-v1.5";
    private static final String CATEGORY = "meant";

    @Inject
    Shop shop;

    @BeforeEach
    void listed() {
        shop.lists(
                Rows.item("meant-word", 1, "Thermos flask", CATEGORY),
                Rows.item("meant-same", 1, "Vacuum bottle", CATEGORY),
                Rows.item("meant-near", 1, "Another bottle", CATEGORY),
                Rows.item("meant-other", 1, "Paper chain", CATEGORY),
                Rows.item("meant-chinese", 1, "保温瓶", CATEGORY));
        shop.encodes(
                Kind.ITEMS,
                ENGLISH,
                vector("meant-word", 1, 0),
                vector("meant-same", 0.6f, 0.8f),
                vector("meant-near", 0, 1),
                vector("meant-other", -0.8f, 0.6f));
        shop.encodes(Kind.ITEMS, "bge-small-zh-v1.5", vector("meant-chinese", 0.6f, 0.8f));
        for (String id : List.of("meant-word", "meant-other", "meant-chinese")) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !given().get("/v1/items/" + id)
                            .jsonPath()
                            .getList("textVectors")
                            .isEmpty());
        }
    }

    @Test
    void findsByWordsFirstAndThenByMeaningWithinTheLanguage() {
        JsonPath list = list(asked("thermos"));

        assertThat(list.<String>getList("items.id")).containsExactly("meant-word", "meant-same", "meant-near");
        assertThat(list.<Object>getList("items.similarity").getFirst()).isNull();
        assertThat(list.getDouble("items[1].similarity")).isCloseTo(1, within(1e-6));
        assertThat(list.getDouble("items[2].similarity")).isCloseTo(0.8, within(1e-6));
        assertThat(list.getLong("total")).isEqualTo(3);
        assertThat(list.getLong("similar")).isEqualTo(2);
        assertThat(list.getString("meaning.encoder")).isEqualTo(ENGLISH);
        assertThat(list.<String>get("meaning.away")).isNull();
        assertThat(list(asked("保温杯")).<String>getList("items.id")).containsExactly("meant-chinese");
    }

    @Test
    void sortsEachPartAndPagesOverBoth() {
        JsonPath sorted = list(asked("thermos").queryParam("sort", "title"));
        JsonPath second = list(asked("thermos")
                .queryParam("sort", "title")
                .queryParam("size", 2)
                .queryParam("page", 1));

        assertThat(sorted.<String>getList("items.id")).containsExactly("meant-word", "meant-near", "meant-same");
        assertThat(second.<String>getList("items.id")).containsExactly("meant-same");
        assertThat(second.getLong("total")).isEqualTo(3);
    }

    @Test
    void countsAndWritesWhatItLists() {
        JsonPath facets = asked("thermos").get("/v1/facets").jsonPath();
        List<String> file =
                asked("thermos").get("/v1/items.csv").asString().lines().toList();

        assertThat(facets.getInt("categories.find { it.value == 'meant' }.items"))
                .isEqualTo(3);
        assertThat(file.getFirst()).endsWith(",similarity");
        assertThat(file.get(1)).startsWith("meant-word,").endsWith(",");
        assertThat(file.get(2)).startsWith("meant-same,").endsWith(",1.000");
        assertThat(file).hasSize(4);
    }

    @Test
    void isAskedFor() {
        JsonPath list = list(given().queryParam("q", "thermos").queryParam("category", CATEGORY));

        assertThat(list.<String>getList("items.id")).containsExactly("meant-word");
        assertThat(list.<Object>get("similar")).isNull();
        assertThat(list.<Object>get("meaning")).isNull();
    }

    @Test
    void listsByWordsAloneAndSaysSoWhereNoVectorCanBeHad() {
        shop.lists(Rows.item("meant-hostile", 1, "hostile-embedding", CATEGORY));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/v1/items/meant-hostile").statusCode() == 200);

        JsonPath list = list(asked("hostile-embedding"));

        assertThat(list.<String>getList("items.id")).containsExactly("meant-hostile");
        assertThat(list.getLong("similar")).isZero();
        assertThat(list.getString("meaning.away")).contains("embed-worker");
        asked("hostile-embedding").get("/v1/items.csv").then().statusCode(503);
        asked("hostile-embedding").get("/v1/items.parquet").then().statusCode(503);
    }

    private static JsonPath list(RequestSpecification request) {
        return request.get("/v1/items").then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification asked(String text) {
        return given().queryParam("q", text).queryParam("meaning", true).queryParam("category", CATEGORY);
    }

    private static VectorRow vector(String item, float... values) {
        return Rows.vector(Kind.ITEMS, item, item, DAY, values);
    }
}
