package io.trendloom.forecast.topics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import io.trendloom.preparation.words.Segmenter;
import io.trendloom.preparation.words.WordList;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class TopicsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ENCODER = "topics-test";
    private static final int DAYS = 63;

    @Inject
    Shop shop;

    @Inject
    LearnedTopics topics;

    @Inject
    AgroalDataSource database;

    private final List<ReviewRow> reviews = new ArrayList<>();
    private final List<VectorRow> vectors = new ArrayList<>();
    private String item = "";
    private LocalDate cutoff = LocalDate.EPOCH;

    /** Lids that leak and lamps that please, each day one; in the last week ten lids a day. Half of them have no stars. */
    @BeforeEach
    void hear() throws SQLException {
        shop.closes(LocalDate.of(2011, 3, 7));
        await().atMost(PATIENCE)
                .until(() -> first("select count(*) from shop_calendar").equals("1"));
        cutoff = LocalDate.parse(first("select closed_day from shop_calendar"));
        item = "voices-" + Shop.next();
        shop.lists(Rows.item(item, 1, "Travel mug", "kitchen"));
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i < (day < 7 ? 10 : 1); i++) {
                write(day, i % 2 == 0 ? 1 : Double.NaN, "The lid leaks badly " + mark(), 0);
            }
            write(day, day % 2 == 0 ? 5 : Double.NaN, "Lovely lamp light " + mark(), 1);
        }
        write(-1, 1, "Tomorrow the lid leaks", 0);
        shop.hears(reviews.toArray(ReviewRow[]::new));
        shop.encodes(Kind.REVIEWS, ENCODER, vectors.toArray(VectorRow[]::new));
        await().atMost(PATIENCE)
                .until(() -> first("select count(*) from review r join review_vector v on v.review_id = r.id"
                                + " where r.text is not null and r.item_id = '%s'".formatted(item))
                        .equals(String.valueOf(reviews.size())));
        topics.follow();
    }

    /** A word of letters that no other review has. */
    private String mark() {
        return (item + "-" + reviews.size())
                .chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> "" + (char) ('k' + digit - '0'))
                .collect(Collectors.joining("", "mark", ""));
    }

    private void write(int before, double rating, String text, int topic) {
        String id = item + "-" + reviews.size();
        LocalDate day = cutoff.minusDays(before);
        reviews.add(new ReviewRow(id, 1, item, day, rating, text, "en", false));
        vectors.add(new VectorRow(
                Kind.REVIEWS,
                id,
                1,
                item,
                day,
                "0".repeat(64),
                new float[] {topic == 0 ? 1 : 0, topic == 1 ? 1 : 0, 0.1f},
                "en",
                WordList.write(Segmenter.of("en").words(text))));
    }

    @Test
    void tellsTopicsWithQuotesWeeksAndItems() {
        JsonPath found = get("/v1/reviews/topics?language=en&kind=complaint");

        assertThat(found.getString("cutoff")).isEqualTo(cutoff.toString());
        assertThat(found.getList("topics.kind")).containsOnly("complaint");
        String lids = "topics.find { it.keywords.word.contains('lid') }";
        assertThat(found.getString(lids + ".quotes[0].text"))
                .contains("lid leaks")
                .doesNotContain("Tomorrow");
        assertThat(found.getList(lids + ".quotes")).hasSize(3);
        assertThat(found.getList(lids + ".weeks.reviews", Integer.class)).hasSize(13);
        assertThat(found.getString(lids + ".weeks[12].from"))
                .isEqualTo(cutoff.minusDays(6).toString());
        assertThat(found.getList(lids + ".items.title")).contains("Travel mug");
        assertThat(get("/v1/reviews/topics?language=en&kind=praise").getString("topics[0].quotes[0].text"))
                .contains("Lovely lamp");
    }

    @Test
    void aSpanCountsItsDaysAlone() {
        String before = cutoff.minusDays(7).toString();
        JsonPath last = get("/v1/reviews/topics?kind=complaint&from=" + cutoff.minusDays(6));
        JsonPath earlier = get("/v1/reviews/topics?kind=complaint&from=" + cutoff.minusDays(13) + "&to=" + before);

        assertThat(last.getList("topics.reviews", Integer.class).stream()
                        .mapToInt(i -> i)
                        .sum())
                .isGreaterThanOrEqualTo(70);
        assertThat(earlier.getString("to")).isEqualTo(before);
        assertThat(earlier.getList("topics.reviews", Integer.class).stream()
                        .mapToInt(i -> i)
                        .sum())
                .isLessThan(70);
    }

    @Test
    void warnsOfComplaintsThatRise() {
        assertThat(topics.rising()).anySatisfy(rising -> {
            assertThat(rising.topic().name()).contains("lid");
            assertThat(rising.reviews()).isGreaterThanOrEqualTo(70);
            assertThat(rising.pValue()).isLessThan(1e-6);
        });
        assertThat(get("/v1/reviews/topics?kind=complaint").getList("topics.rising.expected"))
                .isNotEmpty();
    }

    @Test
    void anItemTellsItsTopics() {
        JsonPath summary = get("/v1/items/" + item + "/reviews/summary");

        assertThat(summary.getList("topics.kind")).contains("complaint", "praise");
        assertThat(summary.getString("topics[0].kind")).isEqualTo("complaint");
        assertThat(summary.getInt("topics[0].reviews")).isEqualTo(70 + DAYS - 7);
        assertThat(summary.getString("topics[0].quotes[0].text")).contains("lid leaks");
    }

    @Test
    void whoIsForgottenIsQuotedNoMore() throws SQLException {
        String name = "Wilhelmina Quist" + Shop.next();
        write(0, 1, name + " says that the lid leaks", 0);
        shop.hears(reviews.getLast());
        String stored = "select count(*) from review where text like '%" + name + "%'";
        await().atMost(PATIENCE).until(() -> first(stored).equals("1"));

        given().contentType("application/json")
                .body("{\"names\":[\"%s\"]}".formatted(name))
                .post("/v1/customers/forget")
                .then()
                .statusCode(200);

        assertThat(first(stored)).isEqualTo("0");
        assertThat(first("select count(*) from review where text is not null and item_id = '%s'".formatted(item)))
                .isEqualTo(String.valueOf(reviews.size() - 1));
    }

    @Test
    void aReviewThatIsWithdrawnIsQuotedNoMoreAtOnce() {
        String path = "/v1/items/" + item + "/reviews/summary";
        String praise = "topics.find { it.kind == 'praise' }";
        String quote = get(path).getString(praise + ".quotes[0].text");
        ReviewRow quoted = reviews.stream()
                .filter(row -> quote.equals(row.text()))
                .findFirst()
                .orElseThrow();
        shop.hears(new ReviewRow(quoted.id(), 2, item, quoted.day(), Double.NaN, null, "en", true));

        await().atMost(PATIENCE).until(() -> get(path).getInt(praise + ".reviews") == DAYS - 1);
        assertThat(get(path).getString(praise + ".quotes[0].text")).isNotEqualTo(quote);
        assertThat(get("/v1/reviews/topics?kind=praise").prettify()).doesNotContain(quote);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused("language=fr", "The language (fr) must be en or zh.");
        refused("kind=rant", "The kind (rant) must be complaint or praise.");
        refused("from=yesterday", "The from (yesterday) must be a day");
        refused("from=2011-03-07&to=2011-03-01", "The day from (2011-03-07) must not be after");
    }

    private static void refused(String query, String detail) {
        given().get("/v1/reviews/topics?" + query).then().statusCode(400).body("detail", containsString(detail));
    }

    private static JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private String first(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
