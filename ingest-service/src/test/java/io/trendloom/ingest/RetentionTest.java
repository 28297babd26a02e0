package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.trendloom.contract.RoutingKeys;
import io.trendloom.ingest.raw.DoorOwned;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.store.ObjectStoreException;
import io.trendloom.platform.store.OrphanSweep;
import io.trendloom.worker.retention.Expiring;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows as they came, and dead letters, go when their time is over; what was made of them stays. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class RetentionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SALES = "id,itemId,quantity,unitPrice,time,customerId\n";
    private static final Map<String, Long> SOLD = Map.of("a 2011-03-07", 2_000L, "a 2011-03-08", 3_000L);

    @Inject
    Stored stored;

    @Inject
    FragileStore store;

    @Inject
    Broker broker;

    @Inject
    LetterBox letters;

    @Inject
    DataSource database;

    @Inject
    @All
    List<Expiring> kinds;

    @BeforeEach
    void aShopOfTwoDays() throws SQLException {
        stored.clear();
        sweep();
        Answer.ofCsv("/v1/sales", SALES + "s1,a,2,10,2011-03-07T10:00:00,c1\ns0,a,0,10,2011-03-07T10:00:00,c1\n");
        execute("update reading set day = day - 10");
        execute("update batch set stored_at = stored_at - interval '10 days'");
        Answer.ofCsv("/v1/sales", SALES + "s2,a,3,10,2011-03-08T10:00:00,c1\ns3,a,0,10,2011-03-07T10:00:00,c1\n");
        given().post("/v1/days/2011-03-20/end").then().statusCode(200);
    }

    @AfterEach
    void mend() {
        store.mend();
    }

    @Test
    void rawRowsGoAndReplaysBeginAfterThem() throws SQLException {
        assertThat(stored.keys("raw")).hasSize(2);

        assertThat(expire("raw-rows", Duration.ofDays(5))).isEqualTo(1);
        sweep();

        assertThat(stored.texts("raw")).singleElement().asString().contains("s2");
        assertThat(stored.soldByItemAndDay()).isEqualTo(SOLD);
        begin(today().minusDays(10)).then().statusCode(409).body("detail", containsString("kept no longer"));
        String replay = begin(today()).then().statusCode(202).extract().header("Location");
        await().atMost(PATIENCE).until(() -> isDone(replay));
        assertThat(stored.soldByItemAndDay()).isEqualTo(SOLD);
    }

    @Test
    void nothingGoesDuringAReplay() throws SQLException {
        store.fail("clean/", new ObjectStoreException("away", new IOException()));
        String replay =
                begin(today().minusDays(10)).then().statusCode(202).extract().header("Location");

        assertThat(expire("raw-rows", Duration.ofDays(5))).isZero();

        store.mend();
        await().atMost(PATIENCE).until(() -> isDone(replay));
        assertThat(stored.soldByItemAndDay()).isEqualTo(SOLD);
        assertThat(expire("raw-rows", Duration.ofDays(5))).isEqualTo(1);
    }

    @Test
    void refusedRowsGo() throws SQLException {
        assertThat(expire("rejected-rows", Duration.ofDays(5))).isEqualTo(1);
        sweep();

        assertThat(stored.texts("rejected")).singleElement().asString().contains("s3");
    }

    @Test
    void deadLettersGo() throws SQLException, IOException {
        broker.publish(RoutingKeys.SALE, Broker.event("e1", "SaleRecorded", "[1]"));
        letters.next();

        assertThat(expire("dead-letters", Duration.ofDays(1))).isZero();
        assertThat(expire("dead-letters", Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void namesOfEventsGoAndOneThatComesAfterwardsUndoesALaterOne() throws SQLException, IOException {
        broker.publish(RoutingKeys.SALE, event("e1", 4));
        broker.publish(RoutingKeys.SALE, event("e2", 5));
        await().atMost(PATIENCE).until(() -> soldOfEvents() == 5_000);
        execute("update inbox set received_at = received_at - interval '10 days'");

        assertThat(expire("inbox", Duration.ofDays(12))).isZero();
        assertThat(expire("inbox", Duration.ofDays(8))).isEqualTo(2);

        broker.publish(RoutingKeys.SALE, event("e1", 4));
        await().atMost(PATIENCE).until(() -> soldOfEvents() == 4_000);
    }

    private long soldOfEvents() {
        return stored.soldByItemAndDay().getOrDefault("b 2011-03-09", 0L);
    }

    private static String event(String id, int quantity) {
        return Broker.event(id, "SaleRecorded", """
                {"id":"s9","itemId":"b","quantity":%d,"unitPrice":2,"time":"2011-03-09T10:00:00"}""".formatted(quantity));
    }

    private int expire(String what, Duration kept) throws SQLException {
        Expiring kind = kinds.stream()
                .filter(one -> one.what().equals(what))
                .findFirst()
                .orElseThrow();
        return Transactions.inTransaction(
                database, connection -> kind.expire(connection, Instant.now().minus(kept)));
    }

    private void sweep() throws SQLException {
        Clock inTwoDays = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
        new OrphanSweep(store, new DoorOwned(database), inTwoDays, Duration.ofDays(1)).sweep(Integer.MAX_VALUE);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Response begin(LocalDate from) {
        return given().contentType("application/json")
                .body("{\"from\":\"%s\"}".formatted(from))
                .post("/v1/replays");
    }

    private static boolean isDone(String replay) {
        return "done".equals(given().get(replay).jsonPath().getString("state"));
    }
}
