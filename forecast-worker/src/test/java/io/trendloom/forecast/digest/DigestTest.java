package io.trendloom.forecast.digest;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.agroal.api.AgroalDataSource;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.message.DigestReady;
import io.trendloom.contract.message.TrendShare;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.forecast.Models;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import io.trendloom.forecast.overview.Alert;
import io.trendloom.forecast.webhook.Receiver;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

@QuarkusTest
@WithTestResource(Parts.class)
@TestProfile(DigestTest.OwnState.class)
class DigestTest {
    /** The shop is its own alone. */
    public static class OwnState implements QuarkusTestProfile {}

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);
    private static final Pattern SVG = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);
    private static final String TITLE = "<script>alert(1)</script> & \"owl\"";

    @Inject
    Shop shop;

    @Inject
    Models models;

    @Inject
    DigestJob job;

    @Inject
    AgroalDataSource database;

    @Inject
    @Location("digest.html")
    Template template;

    private final Receiver receiver = new Receiver();

    @AfterEach
    void closed() {
        receiver.close();
    }

    @Test
    void tellsTheWeekInOnePageThatNeedsNothingElse() throws Exception {
        String queue = shop.events().listen(DigestReady.class);
        given().get("/v1/digest").then().statusCode(409).body("detail", containsString("GET /v1/status"));
        assertThat(job.run()).isFalse();
        subscribe("garden");
        shop.lists(Rows.item("owl", 1, TITLE, "birds"));
        shop.sells(IntStream.range(0, 120)
                .mapToObj(day -> Rows.sale("owl", CUTOFF.minusDays(day), day < 28 ? 9 : 2))
                .toArray(LedgerRow[]::new));
        await().atMost(PATIENCE)
                .until(() -> given().get("/v1/items/owl").jsonPath().getFloat("sales.units") > 0);
        shop.closes(CUTOFF);
        String model = models.promote();
        await().atMost(PATIENCE)
                .until(() -> model.equals(given().get("/v1/status").jsonPath().getString("recordedModelId")));

        Response english = given().get("/v1/digest");
        Response chinese = given().queryParam("language", "zh").get("/v1/digest");

        assertThat(english.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(english.header("Content-Security-Policy")).startsWith("default-src 'none'");
        String html = english.asString();
        assertThat(html)
                .contains("<html lang=\"en\">", "The week at a glance", "Sales up to 8 December 2011", "Growth")
                .doesNotContain("<script", "http://", "https://", "src=", "NOT_FOUND");
        assertThat(chinese.asString()).contains("<html lang=\"zh\">", "本周一览", "销售截至2011年12月8日");
        drawn(html);
        kept(html);
        toldOnce(queue);
    }

    @Test
    void aTitleIsTextWhateverItHolds() {
        DigestItem item = new DigestItem("<b>", TITLE, "en", "30", "60", "40 to 80", "+100%", "60%", "5", "soon");
        Alert complaints =
                new Alert(Alert.Kind.RATINGS_FELL, 1, null, null, null, List.of(new Alert.Item("<i>", TITLE)));
        Digest digest = new Digest(
                DigestLanguage.EN,
                "today",
                "1",
                List.of(),
                "",
                new WeeksChart(30, 180, List.of()),
                List.of(),
                List.of(item),
                List.of(item),
                List.of(item),
                1,
                complaints,
                null);

        String html =
                template.data("digest", digest).data("words", DigestLanguage.EN).render();

        assertThat(html)
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;owl&quot;", "&lt;b&gt;", "Ratings that fell")
                .doesNotContain("<script", "<b>", "<i>");
    }

    @Test
    void refusesWhatIsNoWeekAndNoLanguage() {
        given().queryParam("language", "fr")
                .get("/v1/digest")
                .then()
                .statusCode(400)
                .body("detail", containsString("The language (fr)"));
        given().queryParam("week", "2011-W99")
                .get("/v1/digest")
                .then()
                .statusCode(400)
                .body("detail", containsString("The week (2011-W99)"));
        given().queryParam("week", "1999-W01").get("/v1/digest").then().statusCode(404);
    }

    private static void drawn(String html) throws Exception {
        var drawings = SVG.matcher(html).results().toList();
        assertThat(drawings).hasSize(5);
        var chart = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(drawings.getFirst().group())));
        assertThat(chart.getElementsByTagName("rect").getLength()).isEqualTo(22);
    }

    /** To programs that hear of a category alone, too. */
    private void toldOnce(String queue) throws Exception {
        await().atMost(PATIENCE).until(() -> outbox() == 0);
        DigestReady told = CloudEventCodec.decode(
                        requireNonNull(shop.events().take(queue)).getBody())
                .as(DigestReady.class);
        assertThat(shop.events().take(queue)).isNull();
        assertThat(told.week()).isEqualTo("2011-W48");
        assertThat(told.cutoff()).isEqualTo(CUTOFF);
        assertThat(told.items())
                .isEqualTo(given().get("/v1/overview").jsonPath().getLong("items"));
        assertThat(told.last30()).isEqualTo(28 * 9 + 2 * 2);
        assertThat(told.trends()).extracting(TrendShare::trend).startsWith("growth");
        given().get(told.path()).then().statusCode(200);
        await().atMost(PATIENCE).until(() -> receiver.received().size() == 1);
        assertThat(CloudEventCodec.decode(receiver.received().getFirst().body()).as(DigestReady.class))
                .isEqualTo(told);
    }

    private long outbox() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void subscribe(String category) {
        given().contentType("application/json")
                .body(Map.of("url", receiver.url(), "kinds", List.of("DigestReady"), "category", category))
                .post("/v1/subscriptions")
                .then()
                .statusCode(201);
    }

    /** The week stays as it was known, whichever replica kept it. */
    private void kept(String html) throws Exception {
        job.run();
        String first = given().queryParam("week", "2011-W48").get("/v1/digest").asString();

        assertThat(first).isEqualTo(html);
        assertThat(job.run()).isFalse();
        given().queryParams("week", "2011-W48", "language", "zh")
                .get("/v1/digest")
                .then()
                .statusCode(200);
    }
}
