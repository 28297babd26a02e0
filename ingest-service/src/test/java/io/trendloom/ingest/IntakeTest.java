package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.Json;
import io.trendloom.contract.RoutingKeys;
import io.trendloom.platform.store.ObjectStoreException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every row is counted by what became of it, whichever way it came. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class IntakeTest {
    private static final String HEADER = "id,version,itemId,quantity,unitPrice,time\n";
    private static final String NONE =
            "{\"stored\":0,\"duplicate\":0,\"stale\":0,\"rejected\":0,\"rejectedByRule\":{},\"changed\":{},\"flagged\":{}}";

    @Inject
    Stored stored;

    @Inject
    Broker broker;

    @Inject
    FragileStore store;

    @BeforeEach
    void clear() throws SQLException {
        stored.clear();
    }

    @AfterEach
    void mend() {
        store.mend();
    }

    @Test
    void namesEveryKindBeforeAnyRowHasCome() throws JsonProcessingException {
        for (String kind : new String[] {"items", "reviews", "sales"}) {
            assertThat(counts(kind)).isEqualTo(Json.mapper().readTree(NONE));
        }
    }

    @Test
    void countsRowsOverHttpByWhatBecameOfThem() throws JsonProcessingException {
        Answer.ofCsv(
                "/v1/sales",
                HEADER
                        + "s1,1,a,1,1,2011-03-04T10:00:00\n"
                        + "s2,1,a,1,1,2011-03-04T10:00:00\n"
                        + "s1,3,a,2,1,2011-03-04T10:00:00\n"
                        + "s1,2,a,3,1,2011-03-04T10:00:00\n"
                        + "s2,1,a,1,1,2011-03-04T10:00:00\n"
                        + "s3,1,a,1,-1,2011-03-04T10:00:00\n"
                        + "s4,1,a,1,0,2011-03-04T10:00:00\n"
                        + "s5,1,a,0,1,2011-03-04T10:00:00\n");

        assertThat(counts("sales")).isEqualTo(Json.mapper().readTree("""
                {"stored":3,"duplicate":1,"stale":1,"rejected":3,
                 "rejectedByRule":{"price-positive":2,"quantity-zero":1},"changed":{},"flagged":{}}"""));
        assertThat(counts("items")).isEqualTo(Json.mapper().readTree(NONE));
    }

    @Test
    void countsTheLinesOfACutUploadOnceAndThoseSentAgainAsDuplicates() {
        StringBuilder body = new StringBuilder(HEADER);
        for (int i = 0; i < 350; i++) {
            body.append("s%d,1,a,1,1,2011-03-04T10:00:00%n".formatted(i));
        }
        long before = lastBatchSequence();
        Answer.ofCsv("/v1/sales", body.toString());
        long after = lastBatchSequence();
        Answer.ofCsv("/v1/sales", body.toString());

        given().get("/v1/intake")
                .then()
                .body("kinds.sales.stored", equalTo(350))
                .body("kinds.sales.duplicate", equalTo(350));
        assertThat(after).isEqualTo(before + 4);
        assertThat(lastBatchSequence()).isEqualTo(after);
    }

    @Test
    void countsEventsTogetherWithRowsOverHttp() throws IOException {
        Answer.ofNdjson("/v1/items", "{\"id\":\"a\",\"title\":\"one\"}\n");
        broker.publish(RoutingKeys.ITEM, Broker.event("e1", "ItemReceived", "{\"id\":\"b\",\"title\":\"two\"}"));
        broker.publish(RoutingKeys.ITEM, Broker.event("e1", "ItemReceived", "{\"id\":\"b\",\"title\":\"two\"}"));
        broker.publish(RoutingKeys.ITEM, Broker.event("e2", "ItemReceived", "{\"title\":\"of nothing\"}"));
        broker.publish(
                RoutingKeys.REVIEW,
                Broker.event(
                        "e3", "ReviewReceived", "{\"id\":\"r\",\"itemId\":\"a\",\"rating\":9,\"day\":\"2011-03-04\"}"));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(counts("items").get("stored").asInt()).isEqualTo(2);
            assertThat(counts("items").get("duplicate").asInt()).isEqualTo(1);
            assertThat(counts("items").get("rejectedByRule").toString()).isEqualTo("{\"id-missing\":1}");
            assertThat(counts("reviews").get("rejected").asInt()).isEqualTo(1);
        });
    }

    @Test
    void countsNothingOfAGroupThatIsNotStored() throws JsonProcessingException {
        store.fail("clean/", new ObjectStoreException("away", new IOException()));
        given().contentType("text/csv")
                .body(HEADER + "s1,1,a,1,1,2011-03-04T10:00:00\ns2,1,a,0,1,2011-03-04T10:00:00\n")
                .post("/v1/sales")
                .then()
                .statusCode(503);

        assertThat(counts("sales")).isEqualTo(Json.mapper().readTree(NONE));
    }

    private static JsonNode counts(String kind) throws JsonProcessingException {
        String answer = given().get("/v1/intake")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();
        return Json.mapper().readTree(answer).get("kinds").get(kind);
    }

    private static long lastBatchSequence() {
        return given().get("/v1/intake").then().extract().jsonPath().getLong("lastBatchSequence");
    }
}
