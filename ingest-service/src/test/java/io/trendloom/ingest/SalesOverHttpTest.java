package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.LedgerRow.Entry;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
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
                                + "\"rejectedByRule\":{}}}");
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
}
