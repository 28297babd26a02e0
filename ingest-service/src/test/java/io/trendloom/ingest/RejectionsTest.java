package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.trendloom.contract.row.LedgerRow;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refused rows are listed with their reasons until somebody repairs them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class RejectionsTest {
    private static final String HEADER = "id,itemId,quantity,unitPrice,time,customerId";

    @Inject
    Stored stored;

    @BeforeEach
    void clear() throws SQLException {
        stored.clear();
    }

    @Test
    void areListedByKindAndRulePageByPage() {
        StringBuilder body = new StringBuilder(HEADER + "\n");
        IntStream.range(0, 120).forEach(i -> body.append("s%d,a,%d,2,2011-03-04T10:00:00,zoe\n".formatted(i, i % 2)));
        Answer.ofCsv("/v1/sales", body.toString());
        Answer.ofNdjson("/v1/items", "{\"title\":\"of nothing\"}\n");

        JsonPath all = list("");
        assertThat(all.getLong("total")).isEqualTo(61);
        assertThat(all.getString("rejections[0].kind")).isEqualTo("items");
        assertThat(all.getList("rules.rule")).containsExactly("quantity-zero", "id-missing");
        assertThat(all.getList("rules.rows")).containsExactly(60, 1);

        JsonPath second = list("?kind=sales&rule=quantity-zero&page=1&size=40");
        assertThat(second.getList("rejections")).hasSize(20);
        assertThat(second.getString("rejections[0].rowId")).isEqualTo("s60");
        assertThat(second.getString("rejections[0].header")).isEqualTo(HEADER);
        assertThat(second.getString("rejections[0].source"))
                .startsWith("s60,a,0,2,")
                .doesNotContain("zoe");
        assertThat(list("?kind=sales&rule=id-missing").getLong("total")).isZero();
    }

    @Test
    void areRepairedAndSentAgainAsTheyCame() {
        Answer.ofCsv("/v1/sales", HEADER + "\ns1,a,0,2,2011-03-04T10:00:00,c1\ns2,a,0,2,2011-03-04T10:00:00,c1\n");
        String id = list("").getString("rejections[0].id");
        String source = list("").getString("rejections[0].source");

        resend(id, source).body("result", equalTo("rejected")).body("rule", equalTo("quantity-zero"));
        assertThat(list("").getLong("total"))
                .as("open rows after one that is still bad")
                .isEqualTo(2);

        resend(id, source.replace(",a,0,", ",a,3,")).body("result", equalTo("stored"));
        assertThat(list("").getList("rejections.rowId")).containsExactly("s2");
        assertThat(stored.soldByItemAndDay()).isEqualTo(Map.of("a 2011-03-04", 3_000L));
        given().contentType("application/json")
                .body(Map.of("source", source))
                .post("/v1/rejections/" + id + "/resend")
                .then()
                .statusCode(404)
                .body("detail", containsString("repaired already"));
    }

    @Test
    void keepTheirCustomer() {
        String bought = "2011-03-04T10:00:00,c1\n";
        Answer.ofCsv("/v1/sales", HEADER + "\ns1,a,1,2," + bought + "s2,a,0,2," + bought);
        String source = list("").getString("rejections[0].source");

        resend(list("").getString("rejections[0].id"), source.replace(",a,0,", ",a,3,"));

        assertThat(stored.ledger()).extracting(LedgerRow::customer).hasSize(2).doesNotContainNull();
        assertThat(stored.ledger().stream().map(LedgerRow::customer).distinct()).hasSize(1);
    }

    @Test
    void thatWereReadByAMappingAreReadByItAgain() {
        given().contentType("text/csv")
                .body("Nr;Artikel;Menge;Preis;Zeit\n".replace(';', ',') + "1,a,0,2,2011-03-04T10:00:00\n")
                .post("/v1/sales?columns=id=Nr,itemId=Artikel,quantity=Menge,unitPrice=Preis,time=Zeit")
                .then()
                .statusCode(200);

        resend(list("").getString("rejections[0].id"), "1,a,4,2,2011-03-04T10:00:00")
                .body("result", equalTo("stored"));
        assertThat(stored.soldByItemAndDay()).isEqualTo(Map.of("a 2011-03-04", 4_000L));
    }

    @Test
    void ofJsonGetTheFieldThatTheyLack() {
        given().contentType("application/json")
                .body("[{\"id\":\"x\",\"title\":\"cup\"},\n {\"title\":\"bowl\"}]")
                .post("/v1/items")
                .then()
                .statusCode(200);
        String id = list("").getString("rejections[0].id");

        resend(id, "{\"id\":\"y\",\"title\":\"bowl\"}").body("result", equalTo("stored"));
        assertThat(stored.items()).hasSize(2);
        assertThat(list("").getLong("total")).isZero();
    }

    @Test
    void takeOneRowInTheirPlace() {
        Answer.ofCsv("/v1/sales", HEADER + "\ns1,a,0,2,2011-03-04T10:00:00,c1\n");
        String id = list("").getString("rejections[0].id");
        String two = "s1,a,1,2,2011-03-04T10:00:00,c1\ns2,a,1,2,2011-03-04T10:00:00,c1";

        for (String body :
                new String[] {"{}", "{\"source\":\"\"}", "{\"source\":\"" + two.replace("\n", "\\n") + "\"}"}) {
            given().contentType("application/json")
                    .body(body)
                    .post("/v1/rejections/" + id + "/resend")
                    .then()
                    .statusCode(400);
        }
        assertThat(list("").getLong("total")).isEqualTo(1);
    }

    @Test
    void thatNobodyCouldReadAreListedButNotSentAgain() {
        Answer.ofNdjson("/v1/items", "{\"id\":\n");
        JsonPath open = list("");

        assertThat(open.getBoolean("rejections[0].repairable")).isFalse();
        given().contentType("application/json")
                .body("{\"source\":\"{}\"}")
                .post("/v1/rejections/" + open.getString("rejections[0].id") + "/resend")
                .then()
                .statusCode(409);
    }

    @Test
    void stayRepairedWhenTheyAreReadAgain() {
        Answer.ofCsv("/v1/sales", HEADER + "\ns1,a,0,2,2011-03-04T10:00:00,c1\ns2,a,0,2,2011-03-04T10:00:00,c1\n");
        String source = list("").getString("rejections[0].source");
        resend(list("").getString("rejections[0].id"), source.replace(",a,0,", ",a,3,"));
        given().post("/v1/days/2011-03-20/end").then().statusCode(200);

        String replay = given().contentType("application/json")
                .body("{\"from\":\"%s\",\"kinds\":[\"sales\"]}".formatted(LocalDate.now(ZoneOffset.UTC)))
                .post("/v1/replays")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Awaitility.await().untilAsserted(() -> given().get(replay).then().body("state", equalTo("done")));

        assertThat(list("").getList("rejections.rowId")).containsExactly("s2");
        assertThat(list("").getList("rules.rows")).containsExactly(1);
    }

    @Test
    void areAFileThatNoSpreadsheetRuns() {
        Answer.ofNdjson("/v1/sales", "{\"id\":\"=1+1\",\"itemId\":\"a\",\"quantity\":0}\n");

        assertThat(given().get("/v1/rejections.csv").asString().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(",'=1+1,")
                .contains("\"{\"\"id\"\":");
        JsonPath line =
                new JsonPath(given().get("/v1/rejections.ndjson?kind=sales").asString());
        assertThat(line.getString("rowId")).isEqualTo("=1+1");
        assertThat(given().get("/v1/rejections.ndjson?kind=items").asString()).isEmpty();
    }

    @Test
    void areAskedForByKnownKindsAndPages() {
        given().get("/v1/rejections?kind=cups").then().statusCode(400).body("detail", containsString("cups"));
        given().get("/v1/rejections?size=501").then().statusCode(400).body("detail", containsString("501"));
        given().get("/v1/rejections.csv?kind=cups").then().statusCode(400);
        given().contentType("application/json")
                .body("{\"source\":\"x\"}")
                .post("/v1/rejections/..%2f1/resend")
                .then()
                .statusCode(404);
    }

    @Test
    void areCountedBesideWhatArrived() {
        Answer.ofCsv("/v1/sales", HEADER + "\ns1,a,1,2,2011-03-04T10:00:00,c1\ns2,a,0,2,2011-03-04T10:00:00,c1\n");
        Answer.ofNdjson("/v1/items", "{\"id\":\"a\",\"title\":\"cup\"}\n");

        JsonPath page = given().get("/v1/batches?size=1").jsonPath();
        assertThat(page.getLong("total")).isEqualTo(2);
        assertThat(page.getList("batches.kind")).containsExactly("items");
        assertThat(page.getLong("last24Hours.rows")).isEqualTo(2);
        assertThat(page.getLong("last24Hours.rejected")).isEqualTo(1);
        given().get("/v1/batches?size=1&page=1")
                .then()
                .body("batches[0].kind", equalTo("sales"))
                .body("batches[0].rows", equalTo(1))
                .body("batches[0].rejected", equalTo(1))
                .body("batches[0].firstDay", equalTo("2011-03-04"));
    }

    private static JsonPath list(String query) {
        return given().get("/v1/rejections" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse resend(String id, String source) {
        return given().contentType("application/json")
                .body(Map.of("source", source))
                .post("/v1/rejections/" + id + "/resend")
                .then()
                .statusCode(200);
    }
}
