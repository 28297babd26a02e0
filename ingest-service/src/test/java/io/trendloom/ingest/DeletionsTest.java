package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.RoutingKeys;
import io.trendloom.contract.row.ReviewRow;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sales and reviews that the shop takes back. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class DeletionsTest {
    private static final String SALES = "id,version,itemId,quantity,unitPrice,time,customerId,removed\n";
    private static final String FIRST = "s1,1,a,3,2,2011-03-07T10:00:00,c1,\n";
    private static final String CORRECTED = "s1,2,a,5,2,2011-03-08T10:00:00,c1,false\n";
    private static final String REMOVED = "s1,3,a,5,2,2011-03-08T10:00:00,c1,true\n";

    @Inject
    Stored stored;

    @Inject
    Broker broker;

    @BeforeEach
    void clear() throws SQLException {
        stored.clear();
    }

    @Test
    void aRemovedSaleLeavesNothingInTheSeries() {
        assertThat(sales(FIRST, CORRECTED)).containsExactly("stored", "stored");
        assertThat(stored.soldByItemAndDay()).isEqualTo(Map.of("a 2011-03-08", 5000L));

        assertThat(sales(REMOVED)).containsExactly("stored");
        assertThat(stored.soldByItemAndDay()).isEmpty();
        assertThat(stored.ledger().stream().mapToLong(row -> row.revenue()).sum())
                .isZero();
        assertThat(stored.ledger().stream().mapToInt(row -> row.orders()).sum()).isZero();
    }

    @Test
    void whatIsOlderThanTheRemovalIsStaleThoughItComesLater() {
        assertThat(sales(REMOVED)).containsExactly("stored");
        assertThat(sales(FIRST, CORRECTED)).containsExactly("stale", "stale");
        assertThat(sales(REMOVED)).as("a month later").containsExactly("duplicate");
        assertThat(stored.ledger()).isEmpty();

        assertThat(sales("s1,4,a,1,2,2011-03-09T10:00:00,c1,false\n"))
                .as("sold after all")
                .containsExactly("stored");
        assertThat(stored.soldByItemAndDay()).isEqualTo(Map.of("a 2011-03-09", 1000L));
    }

    @Test
    void aReturnWhoseSaleIsRemovedStandsAloneAndARemovedReturnGivesTheSaleBack() {
        sales(CORRECTED, "r1,1,a,-5,2,2011-03-08T12:00:00,c1,\n");
        assertThat(stored.soldByItemAndDay()).isEmpty();

        sales(REMOVED);
        assertThat(returned()).isEqualTo(5000);
        sales("s1,4,a,5,2,2011-03-08T10:00:00,c1,false\n");
        assertThat(stored.soldByItemAndDay()).isEmpty();
        assertThat(returned()).isZero();

        sales("r1,2,a,-5,2,2011-03-08T12:00:00,c1,true\n");
        assertThat(stored.soldByItemAndDay()).isEqualTo(Map.of("a 2011-03-08", 5000L));
    }

    @Test
    void twoPublishersMayBeOfDifferentMinds() throws IOException {
        broker.publish(RoutingKeys.SALE, event("p1-3", 3, true));
        broker.publish(RoutingKeys.SALE, event("p2-2", 2, false));
        broker.publish(RoutingKeys.SALE, event("p2-3", 3, true));
        broker.publish(RoutingKeys.SALE, event("p1-1", 1, false));
        broker.publish(RoutingKeys.SALE, event("p1-3", 3, true));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/v1/intake")
                        .then()
                        .body("kinds.sales.stored", equalTo(1))
                        .body("kinds.sales.stale", equalTo(2))
                        .body("kinds.sales.duplicate", equalTo(2)));
        assertThat(stored.ledger()).isEmpty();
    }

    @Test
    void aRemovedReviewNeedsNoTextAndIsToldAsRemoved() {
        String header = "id,version,itemId,rating,text,day,removed\n";
        Answer answer = Answer.ofCsv(
                "/v1/reviews",
                header
                        + "r1,1,a,5,Lovely.,2011-03-07,\n"
                        + "r1,2,a,,,2011-03-07,true\n"
                        + "r1,1,a,5,Lovely.,2011-03-07,false\n"
                        + "r2,1,a,,,2011-03-07,false\n"
                        + "r3,1,a,5,,2011-03-07,gone\n");

        assertThat(answer.results()).containsExactly("stored", "stored", "stale", "rejected", "rejected");
        assertThat(answer.rules()).endsWith("review-empty", "removed-unreadable");
        assertThat(stored.reviews()).extracting(ReviewRow::removed).containsExactly(false, true);
    }

    private List<String> sales(String... lines) {
        return Answer.ofCsv("/v1/sales", SALES + String.join("", lines)).results();
    }

    private long returned() {
        return stored.ledger().stream().mapToLong(row -> row.returned()).sum();
    }

    private static String event(String id, int version, boolean removed) {
        return Broker.event(
                id,
                "SaleRecorded",
                "{\"id\":\"s1\",\"version\":%d,\"itemId\":\"a\",\"quantity\":1,\"unitPrice\":2,\"time\":\"2011-03-07\",\"removed\":%s}"
                        .formatted(version, removed));
    }
}
