package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import io.trendloom.preparation.words.Segmenter;
import io.trendloom.preparation.words.WordList;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class ItemWordsTest {
    private static final LocalDate DAY = LocalDate.of(2011, 3, 7);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Shop shop;

    @Test
    void findsItemsInChineseAndEnglish() {
        shop.lists(
                chinese("words-zh", "蔷薇陶瓷花瓶 手工釉面"),
                Rows.item("words-en", 1, "Quilted ceramic vases", "vases"),
                Rows.item("words-more", 1, "Vase, quilted, of glass", "vases"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(found("陶瓷花瓶")).containsExactly("words-zh"));

        assertThat(found("quilted vase")).containsExactlyInAnyOrder("words-en", "words-more");
        assertThat(found("quilted ceramic")).containsExactly("words-en");
        assertThat(given().queryParam("q", "quilted")
                        .queryParam("sort", "-title")
                        .get("/v1/items")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly("words-more", "words-en");
    }

    @Test
    void findsAnItemByWhatItIsCalledNowAndNotOnceItIsWithdrawn() {
        shop.lists(Rows.item("words-renamed", 1, "Zinc bucket", "garden"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found("zinc bucket")).containsExactly("words-renamed"));
        shop.lists(Rows.item("words-renamed", 2, "Copper pail", "garden"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found("copper pail")).containsExactly("words-renamed"));
        assertThat(found("zinc bucket")).isEmpty();

        shop.lists(
                new ItemRow("words-renamed", 3, null, "Copper pail", null, null, null, null, null, null, "en", true));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found("copper pail")).isEmpty());
    }

    @Test
    void tellsWhatIsAnItemsOwn() {
        shop.lists(
                Rows.item("own-1", 1, "Garden bench, teak", "garden"),
                Rows.item("own-2", 1, "Garden table", "garden"),
                Rows.item("own-3", 1, "Garden hose", "garden"));
        await().atMost(PATIENCE).until(() -> status("/v1/items/own-3/keywords") == 200);

        assertThat(get("/v1/items/own-1/keywords?limit=3").getList("keywords.word"))
                .containsExactly("bench", "teak", "garden");
    }

    @Test
    void tellsWhatGoodAndBadReviewsSpeakOf() {
        shop.hears(
                Rows.review("topic-1", 1, "topics", DAY, 5),
                Rows.review("topic-2", 1, "topics", DAY, 4),
                Rows.review("topic-3", 1, "topics", DAY, 1),
                Rows.review("topic-4", 1, "topics", DAY, 2),
                Rows.review("topic-5", 1, "topics", DAY, 3),
                new ReviewRow("topic-6", 1, "topics", DAY, Double.NaN, "漏水", "zh", false));
        shop.encodes(
                Kind.REVIEWS,
                "bge-small-zh-v1.5",
                said("topic-1", "zh", "杯子很漂亮，保温效果好"),
                said("topic-2", "zh", "保温不错，杯子漂亮"),
                said("topic-3", "zh", "杯盖漏水，退货很慢"),
                said("topic-4", "zh", "漏水，lid leaks"),
                said("topic-5", "en", "average"),
                said("topic-6", "zh", "漏水"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get("/v1/items/topics/reviews/summary").getList("bad.keywords.word"))
                                .isNotEmpty());

        JsonPath summary = get("/v1/items/topics/reviews/summary");
        assertThat(summary.getInt("count")).isEqualTo(6);
        assertThat(summary.getDouble("rating")).isEqualTo(3);
        assertThat(summary.getInt("good.count")).isEqualTo(2);
        assertThat(summary.getInt("bad.count")).isEqualTo(2);
        assertThat(summary.getList("good.keywords.word")).contains("保温", "漂亮").doesNotContain("漏水");
        assertThat(summary.getString("bad.keywords[0].word")).isEqualTo("漏水");
        assertThat(summary.getInt("bad.keywords[0].reviews")).isEqualTo(2);
        assertThat(summary.getList("bad.keywords.word")).contains("leaks").doesNotContain("average", "保温");
        assertThat(get("/v1/items/topics/reviews/summary?limit=1").getList("good.keywords"))
                .hasSize(1);
    }

    @Test
    void anItemWithoutReviewsHasNoTopics() {
        shop.lists(Rows.item("no-topics", 1, "Silent bell", "bells"));
        await().atMost(PATIENCE).until(() -> status("/v1/items/no-topics") == 200);

        JsonPath summary = get("/v1/items/no-topics/reviews/summary");
        assertThat(summary.getInt("count")).isZero();
        assertThat(summary.getString("rating")).isNull();
        assertThat(summary.getList("good.keywords")).isEmpty();
    }

    @Test
    void namesTheRuleThatARequestBreaks() {
        for (String path : new String[] {"/v1/items/none/keywords", "/v1/items/none/reviews/summary"}) {
            given().get(path).then().statusCode(404).body("type", containsString("unknown-item"));
            given().get(path + "?limit=0").then().statusCode(400).body("detail", containsString("limit (0)"));
        }
        given().get("/v1/items?q=" + "a".repeat(201)).then().statusCode(400).body("detail", containsString("201"));
        given().get("/v1/items?sort=relevance")
                .then()
                .statusCode(400)
                .body("detail", containsString("The sort (relevance) must be one of id, title"));
        given().get("/v1/trends?sort=relevance").then().statusCode(400);
        given().get("/?sort=relevance").then().statusCode(200);
        given().get("/?sort=relevance&q=" + "a".repeat(999)).then().statusCode(200);
    }

    private static List<String> found(String text) {
        return given().queryParam("q", text)
                .get("/v1/items")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static int status(String path) {
        return given().get(path).statusCode();
    }

    private static ItemRow chinese(String id, String title) {
        return new ItemRow(id, 1, null, title, null, null, null, null, null, null, "zh", false);
    }

    private static VectorRow said(String id, String language, String text) {
        String words = WordList.write(Segmenter.of(language).words(text));
        return new VectorRow(Kind.REVIEWS, id, 1, "topics", DAY, "0".repeat(64), new float[] {1, 0}, language, words);
    }
}
