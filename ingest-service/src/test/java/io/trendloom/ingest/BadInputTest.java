package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each wrong thing has a clear answer, and the good rows beside it go through. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class BadInputTest {
    private static final String HEADER = "id,itemId,quantity,unitPrice,time\n";
    private static final String GOOD = "good,a,1,1,2011-03-04T10:00:00\n";

    @Inject
    Stored stored;

    @BeforeEach
    void clear() throws SQLException {
        stored.clear();
    }

    @Test
    void malformedLines() {
        Answer csv = Answer.ofCsv("/v1/sales", HEADER + "only,two\n" + GOOD);
        Answer ndjson = Answer.ofNdjson(
                "/v1/items", "{\"id\":\"a\",\"title\":\"one\"}\n{\"id\":\n[1]\n{\"id\":\"b\",\"title\":\"two\"}\n");

        assertThat(csv.rules()).containsExactly("column-count", "-");
        assertThat(ndjson.rules()).containsExactly("-", "json-malformed", "json-not-object", "-");
        assertThat(stored.items()).hasSize(2);
    }

    @Test
    void missingColumns() {
        given().contentType("text/csv")
                .body("id,quantity,unitPrice,time\ns1,1,1,2011-03-04T10:00:00\n")
                .post("/v1/sales")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://trendloom.io/problems/unreadable-upload"))
                .body("detail", containsString("itemId"))
                .body("instance", equalTo("/v1/sales"));
        Answer json = Answer.ofNdjson(
                "/v1/sales",
                "{\"id\":\"s1\",\"quantity\":1,\"unitPrice\":1,\"time\":\"2011-03-04T10:00:00\"}\n"
                        + "{\"id\":\"s2\",\"itemId\":\"a\",\"quantity\":1,\"unitPrice\":1,\"time\":\"2011-03-04T10:00:00\"}\n");

        assertThat(json.rules()).containsExactly("item-id-missing", "-");
    }

    @Test
    void negativePriceAndDayToCome() {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        Answer answer = Answer.ofCsv(
                "/v1/sales", HEADER + "s1,a,1,-1,2011-03-04T10:00:00\ns2,a,1,1," + tomorrow + "T10:00:00\n" + GOOD);

        assertThat(answer.rules()).containsExactly("price-positive", "day-in-future", "-");
        assertThat(answer.rows().getFirst().get("reason").asText()).contains("-1");
        assertThat(stored.ledger()).hasSize(1);
    }

    @Test
    void aTitleOfTenMegabytes() {
        String title = "x".repeat(10 << 20);
        Answer answer = Answer.ofNdjson(
                "/v1/items", "{\"id\":\"a\",\"title\":\"" + title + "\"}\n{\"id\":\"b\",\"title\":\"short\"}\n");

        Answer csv = Answer.ofCsv("/v1/items", "id,title\na," + title + "\nc,short\n");

        assertThat(answer.rules()).containsExactly("row-too-large", "-");
        assertThat(answer.rows().getFirst().get("reason").asText()).hasSizeLessThan(500);
        assertThat(csv.rules()).containsExactly("row-too-large", "-");
        given().contentType("application/json")
                .body("[{\"id\":\"d\",\"title\":\"short\"},{\"id\":\"a\",\"title\":\"" + title + "\"},"
                        + "{\"id\":\"e\",\"title\":\"short\"}]")
                .post("/v1/items")
                .then()
                .statusCode(200)
                .body("results.result", contains("stored", "rejected", "stored"))
                .body("results[1].rule", equalTo("row-too-large"));
        assertThat(stored.items()).hasSize(4);
    }

    @Test
    void binaryGarbage() {
        byte[] garbage = new byte[20_000];
        new Random(7).nextBytes(garbage);
        byte[] good = ("\n{\"id\":\"b\",\"title\":\"short\"}\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[garbage.length + good.length];
        System.arraycopy(garbage, 0, body, 0, garbage.length);
        System.arraycopy(good, 0, body, garbage.length, good.length);

        Answer answer = Answer.of("application/x-ndjson", "/v1/items", body);

        assertThat(answer.count("stored")).isEqualTo(1);
        assertThat(answer.count("rejected")).isEqualTo(answer.rows().size() - 1);
        given().contentType("text/csv")
                .body(garbage)
                .post("/v1/sales")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().contentType("application/json")
                .body(garbage)
                .post("/v1/sales")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://trendloom.io/problems/unreadable-upload"));
    }

    @Test
    void wrongContentType() {
        given().contentType("application/xml")
                .body("<sale/>")
                .post("/v1/sales")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("https://trendloom.io/problems/content-type"))
                .body("detail", containsString("application/xml"));
    }

    @Test
    void unknownMappingColumnsAndResults() {
        for (String query : new String[] {"mapping=nobody", "columns=nonsense", "results=some"}) {
            given().contentType("text/csv")
                    .body(HEADER + GOOD)
                    .post("/v1/sales?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", not(containsString("Exception")));
        }
    }

    @Test
    void unknownPathsAndDays() {
        given().post("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().post("/v1/days/yesterday/end").then().statusCode(400).body("detail", containsString("yesterday"));
        given().post("/v1/days/2999-01-01/end")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://trendloom.io/problems/future-day"));
    }

    @Test
    void anEmptyUploadHasASummaryOnly() {
        Answer answer = Answer.ofNdjson("/v1/sales", "");

        assertThat(answer.rows()).isEmpty();
        assertThat(answer.count("rows")).isZero();
    }

    @Test
    void aRowThatCannotBeStoredDoesNotTakeOthersWithIt() {
        Answer answer = Answer.ofCsv(
                "/v1/sales",
                HEADER + "s1,a,1000000,999999999,2011-03-04T10:00:00\n" + GOOD
                        + "s3,a,9000000000,999999999,2011-03-04T10:00:00\n");

        assertThat(answer.results().get(1)).isEqualTo("stored");
    }

    @Test
    void personalDataAreMaskedInAllThatIsStored() throws SQLException {
        Answer.ofNdjson(
                "/v1/reviews",
                "{\"id\":\"r1\",\"itemId\":\"a\",\"rating\":5,\"day\":\"2011-03-04\",\"customerId\":\"Jane-4711\","
                        + "\"text\":\"Write to jane@example.com\"}\n");

        assertThat(stored.reviews().getFirst().text()).isEqualTo("Write to [email]");
        assertThat(stored.texts("raw")).noneMatch(text -> text.contains("jane@") || text.contains("Jane-4711"));
        assertThat(stored.count("pseudonym")).isEqualTo(1);
    }

    @Test
    void rejectedRowsAreKeptWithTheirReasons() throws SQLException {
        Answer.ofCsv("/v1/sales", HEADER + "s1,a,1,-1,2011-03-04T10:00:00\n" + GOOD);

        assertThat(stored.texts("rejected"))
                .singleElement()
                .asString()
                .contains("\"rule\":\"price-positive\"")
                .contains("\"source\":\"s1,a,1,-1,2011-03-04T10:00:00\"");
    }
}
