package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.Topology;
import io.trendloom.ingest.batch.Batches;
import io.trendloom.ingest.batch.DoorState;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.store.ObjectStore;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class ForgetTest {
    private static final String CUSTOMER = "kunde-4711";
    private static final String NAME = "Zoë Winterfeld";

    @Inject
    Stored stored;

    @Inject
    ObjectStore store;

    @Inject
    DataSource database;

    @Inject
    Broker broker;

    private Map<String, Long> soldBefore;
    private List<ObjectRef> reviewsBefore;

    @BeforeEach
    void aShopThatKnowsThePerson() throws Exception {
        stored.clear();
        broker.purge(Topology.INGEST_INBOUND);
        Answer.ofCsv("/v1/sales", """
                id,itemId,quantity,unitPrice,time,customerId,note
                s1,a,3,1,2011-03-04T10:00:00,kunde-4711,for Zoë Winterfeld
                s2,a,2,1,2011-03-04T10:00:00,other,none
                """);
        Answer.ofCsv("/v1/reviews", """
                id,itemId,rating,text,day
                r1,a,5,"Lovely, says ZOË WINTERFELD (kunde-4711)",2011-03-04
                r2,a,1,Broken,2011-03-04
                r3,a,9,Zoë Winterfeld gives it nine,2011-03-04
                """);
        broker.publish("sales.recorded", Broker.event("e1", "SaleRecorded", """
                {"id":"s3","itemId":"a","quantity":0,"unitPrice":1,"currency":"GBP","customerId":"kunde-4711",
                 "time":"2011-03-04T10:00:00Z"}"""));
        Awaitility.await().until(() -> stored.count("dead_letter") == 1);
        soldBefore = stored.soldByItemAndDay();
        reviewsBefore = clean(Kind.REVIEWS);
    }

    @Test
    void aSearchThroughTheStoreFindsThePersonNoMore() throws Exception {
        assertThat(everything().toList()).anyMatch(text -> text.contains("kunde-4711"));
        assertThat(everything().toList()).anyMatch(text -> text.contains("Winterfeld"));

        forget().body("pseudonym", equalTo(true))
                .body("deadLetters", equalTo(1))
                .body("objects", greaterThanOrEqualTo(4));

        assertThat(everything()
                        .filter(text -> text.toLowerCase(Locale.ROOT).matches("(?s).*(kunde-4711|winterfeld).*")))
                .isEmpty();
        assertThat(stored.count("pseudonym")).isEqualTo(1);
        assertThat(stored.reviews()).extracting(row -> row.text()).contains("Broken");
        assertThat(stored.soldByItemAndDay()).isEqualTo(soldBefore);
    }

    @Test
    void referencesOfBeforeStillHoldThoughTheObjectsAreGone() throws Exception {
        forget();

        assertThat(reviewsBefore).isNotEmpty().noneMatch(ref -> store.exists(ref.key()));
        assertThat(ParquetRows.read(
                        CleanRows.REVIEWS,
                        reviewsBefore.stream().map(store::get).toList()))
                .isEqualTo(stored.reviews())
                .extracting(row -> row.text())
                .anyMatch(text -> text.contains("[forgotten]"));
    }

    @Test
    void forgettingAgainFindsNothingAndAReturningCustomerIsAnother() throws Exception {
        forget();
        forget().body("pseudonym", equalTo(false))
                .body("deadLetters", equalTo(0))
                .body("objects", equalTo(0));

        Answer.ofCsv(
                "/v1/sales", "id,itemId,quantity,unitPrice,time,customerId\ns9,a,1,1,2011-03-04T10:00:00,kunde-4711\n");

        assertThat(stored.count("pseudonym")).isEqualTo(2);
        assertThat(distinctCustomers()).isEqualTo(3);
    }

    @Test
    void tellsAPseudonymUntilItIsForgotten() throws SQLException {
        String pseudonym = pseudonym("{\"customer\":\"" + CUSTOMER + "\"}");
        assertThat(query("select customer from sale")).contains(pseudonym);
        assertThat(pseudonym("{\"customer\":\"nobody\"}")).isNull();
        assertThat(stored.count("pseudonym")).isEqualTo(2);

        forget();

        assertThat(pseudonym("{\"customer\":\"" + CUSTOMER + "\"}")).isNull();
        given().contentType("application/json")
                .body("{}")
                .post("/v1/customers/pseudonym")
                .then()
                .statusCode(400);
    }

    private static String pseudonym(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/customers/pseudonym")
                .then()
                .statusCode(200)
                .extract()
                .path("pseudonym");
    }

    @Test
    void refusesARequestWithoutACustomer() {
        given().contentType("application/json")
                .body("{\"names\":[\"Anna\"]}")
                .post("/v1/customers/forget")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse forget() {
        return given().contentType("application/json")
                .body("{\"customer\":\"%s\",\"names\":[\"%s\"]}".formatted(CUSTOMER, NAME))
                .post("/v1/customers/forget")
                .then()
                .statusCode(200);
    }

    /** All rows of all objects, and the bodies of dead letters, as text. */
    private Stream<String> everything() throws SQLException {
        List<String> texts = new ArrayList<>(stored.texts("raw"));
        texts.addAll(stored.texts("rejected"));
        stored.reviews().forEach(row -> texts.add(row.toString()));
        stored.ledger().forEach(row -> texts.add(row.toString()));
        texts.addAll(query("select convert_from(body, 'UTF8') from dead_letter"));
        texts.addAll(query("select to_jsonb(s)::text from sale s"));
        return texts.stream();
    }

    private long distinctCustomers() throws SQLException {
        return query("select distinct customer from sale").size();
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private List<ObjectRef> clean(Kind kind) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Batches.clean(connection, kind, DoorState.read(connection));
        }
    }
}
