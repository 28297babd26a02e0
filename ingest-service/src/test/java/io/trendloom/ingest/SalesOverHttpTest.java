package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.LedgerRow.Entry;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class SalesOverHttpTest {
    private static final String HEADER = "id,itemId,quantity,unitPrice,time,customerId\n";
    private static final LocalDate DAY = LocalDate.of(2011, 3, 4);

    @Inject
    Stored stored;

    @BeforeEach
    void clear() throws SQLException {
        stored.clear();
    }

    @Test
    void storesCsvAndAnswersEachRow() {
        String answer = given().contentType("text/csv")
                .body(HEADER + "s1,a,2,1.50,2011-03-04T10:00:00,c1\ns2,b,0.5,3,2011-03-04T11:00:00,\n")
                .post("/v1/sales")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();

        assertThat(answer.lines())
                .containsExactly(
                        "{\"row\":1,\"id\":\"s1\",\"result\":\"stored\"}",
                        "{\"row\":2,\"id\":\"s2\",\"result\":\"stored\"}",
                        "{\"summary\":{\"rows\":2,\"stored\":2,\"duplicate\":0,\"stale\":0,\"rejected\":0,"
                                + "\"rejectedByRule\":{},\"changed\":{},\"flagged\":{}}}");
        assertThat(stored.ledger()).hasSize(2);
        LedgerRow first = stored.ledger().getFirst();
        assertThat(first.sold()).isEqualTo(2000);
        assertThat(first.revenue()).isEqualTo(3000);
        assertThat(first.entry()).isEqualTo(Entry.SALE);
        assertThat(first.day()).isEqualTo(DAY);
        assertThat(first.customer()).startsWith("c-").isNotEqualTo("c1");
    }

    @Test
    void answersJsonInOneObject() {
        given().contentType("application/json")
                .body("""
                        [{"id":"s1","itemId":"a","quantity":1,"unitPrice":2,"time":"2011-03-04T10:00:00"},
                         {"id":"s2","itemId":"a","quantity":1,"unitPrice":-2,"time":"2011-03-04T10:00:00"}]""")
                .post("/v1/sales")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("results.result", contains("stored", "rejected"))
                .body("results[1].rule", equalTo("price-positive"))
                .body("summary.rejectedByRule.'price-positive'", equalTo(1));
    }

    @Test
    void takesOneJsonObject() {
        given().contentType("application/json")
                .body(
                        "{\"id\":\"s1\",\"itemId\":\"a\",\"quantity\":1,\"unitPrice\":2,\"time\":\"2011-03-04T10:00:00\"}")
                .post("/v1/sales")
                .then()
                .body("summary.stored", equalTo(1));
    }

    @Test
    void answersOnlyRejectedRowsIfAsked() {
        Answer answer = Answer.ofCsv(
                "/v1/sales?results=rejected",
                HEADER + "s1,a,1,1,2011-03-04T10:00:00,\ns2,a,0,1,2011-03-04T10:00:00,\n");

        assertThat(answer.rules()).containsExactly("quantity-zero");
        assertThat(answer.count("stored")).isEqualTo(1);
    }

    @Test
    void readsColumnsOfOtherNamesAndGzip() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
            gzip.write(
                    "nr,sku,quantity,unitPrice,time\ns1,a,1,1,2011-03-04T10:00:00\n".getBytes(StandardCharsets.UTF_8));
        }
        given().contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .body(body.toByteArray())
                .post("/v1/sales?columns=id=nr,itemId=sku")
                .then()
                .statusCode(200);

        assertThat(stored.sold("a", DAY, DAY)).isEqualTo(1000);
    }

    @Test
    void sendingAllAgainChangesNothing() throws SQLException {
        String body = HEADER + lines(350);
        Answer first = Answer.ofCsv("/v1/sales", body);
        List<LedgerRow> ledger = stored.ledger();

        Answer second = Answer.ofCsv("/v1/sales", body);

        assertThat(first.count("stored")).isEqualTo(350);
        assertThat(second.count("duplicate")).isEqualTo(350);
        assertThat(stored.ledger()).isEqualTo(ledger);
        assertThat(stored.count("batch where sequence is not null")).isEqualTo(4);
    }

    @Test
    void aLargeUploadIsCutAndAnsweredInOrder() {
        Answer answer = Answer.ofCsv("/v1/sales", HEADER + lines(1234));

        assertThat(answer.rows().stream().map(row -> row.get("row").asInt()).toList())
                .isEqualTo(IntStream.rangeClosed(1, 1234).boxed().toList());
        assertThat(answer.count("stored")).isEqualTo(1234);
    }

    @Test
    void aCorrectionTakesTheOldEntryBack() {
        Answer.ofCsv("/v1/sales", HEADER + "s1,a,2,1,2011-03-04T10:00:00,\n");
        Answer second = Answer.ofCsv("/v1/sales", HEADER + "s1,b,3,1,2011-03-05T10:00:00,\n");

        assertThat(second.results()).containsExactly("stored");
        assertThat(stored.ledger())
                .extracting(LedgerRow::entry, LedgerRow::itemId, LedgerRow::sold, LedgerRow::orders)
                .containsExactly(
                        tuple(Entry.SALE, "a", 2000L, 1),
                        tuple(Entry.REVERSAL, "a", -2000L, -1),
                        tuple(Entry.SALE, "b", 3000L, 1));
    }

    @Test
    void versionsDecideWhatIsStale() {
        String header = "id,version,itemId,quantity,unitPrice,time\n";
        Answer answer = Answer.ofCsv(
                "/v1/sales",
                header
                        + "s1,2,a,2,1,2011-03-04T10:00:00\n"
                        + "s1,1,a,1,1,2011-03-04T10:00:00\n"
                        + "s1,2,a,2,1,2011-03-04T10:00:00\n"
                        + "s1,3,a,3,1,2011-03-04T10:00:00\n");

        assertThat(answer.results()).containsExactly("stored", "stale", "duplicate", "stored");
        assertThat(stored.sold("a", DAY, DAY)).isEqualTo(3000);
    }

    @Test
    void aSaleOfAnUnknownItemIsKept() {
        Answer answer = Answer.ofCsv("/v1/sales", HEADER + "s1,never-seen,2,1,2011-03-04T10:00:00,\n");

        assertThat(answer.results()).containsExactly("stored");
        assertThat(stored.items()).isEmpty();
    }

    @Test
    void anExportTellsItsItems() {
        Answer answer = Answer.ofCsv("/v1/sales?mapping=online-retail", """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123a,,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
                536366,85123A,WHITE HANGING HEART,6,2010-12-02 08:26:00,2.65,17850.0,United Kingdom
                536367,85123A,RED HANGING HEART,6,2010-12-03 08:26:00,2.75,17850.0,United Kingdom
                536368,POST,POSTAGE,1,2010-12-03 08:26:00,18,17850.0,United Kingdom
                """);

        assertThat(answer.rules()).containsExactly("-", "-", "-", "product-code");
        assertThat(stored.items())
                .extracting(ItemRow::id, ItemRow::title, ItemRow::price, ItemRow::knownDay, ItemRow::currency)
                .containsExactly(tuple(
                        "85123A", "WHITE HANGING HEART", new BigDecimal("2.65"), LocalDate.of(2010, 12, 2), "GBP"));
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "s%d,i%d,1,2,2011-03-%02dT10:00:00,c%d".formatted(i, i % 7, 1 + i % 28, i % 5))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
