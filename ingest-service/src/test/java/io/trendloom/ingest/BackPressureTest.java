package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.Topology;
import io.trendloom.ingest.door.Admission;
import io.trendloom.platform.store.ObjectStoreException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class BackPressureTest {
    private static final String BODY =
            "id,itemId,quantity,unitPrice,time,customerId\ns1,a,1,1,2011-03-04T10:00:00,c1\n";
    private static final String PROBLEMS = "https://trendloom.io/problems/";

    @Inject
    Stored stored;

    @Inject
    ScriptedPressure pressure;

    @Inject
    Admission admission;

    @Inject
    FragileStore store;

    @Inject
    Broker broker;

    @BeforeEach
    void clear() throws Exception {
        stored.clear();
        broker.purge(Topology.INGEST_INBOUND);
    }

    @AfterEach
    void mend() {
        pressure.none();
        store.mend();
        Awaitility.await().until(() -> admission.refusal() == null);
    }

    @Test
    void takesNothingWhileTheDiskIsNearlyFull() throws Exception {
        shut(1, 0);

        refused(503, "door-shut");

        assertThat(stored.count("sale")).isZero();
        assertThat(stored.count("stored_object")).isZero();
    }

    @Test
    void takesNothingWhileTheBrokerTakesNothing() throws Exception {
        shut(Long.MAX_VALUE, 1_000_000);

        refused(503, "door-shut");

        assertThat(stored.count("outbox")).isZero();
    }

    @Test
    void anEventStaysWithTheBrokerUntilItCanBeKept() throws Exception {
        shut(1, 0);
        broker.publish("sales.recorded", Broker.event("e1", "SaleRecorded", """
                {"id":"s2","itemId":"a","quantity":1,"unitPrice":1,"currency":"GBP","time":"2011-03-04T10:00:00Z"}"""));
        Awaitility.await()
                .during(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(10))
                .until(() -> stored.count("sale") == 0);

        pressure.none();

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> stored.count("sale") == 1);
        assertThat(stored.count("dead_letter")).isZero();
    }

    @Test
    void tellsWhenToComeAgainWhileTheStoreIsAway() throws Exception {
        store.fail("raw/", new ObjectStoreException("away", new IOException()));

        refused(503, "unavailable");

        assertThat(stored.count("sale")).isZero();
    }

    private void shut(long free, long waiting) {
        pressure.say(free, waiting);
        Awaitility.await().until(() -> admission.refusal() != null);
    }

    private static void refused(int status, String slug) {
        given().contentType("text/csv")
                .body(BODY)
                .post("/v1/sales")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo(PROBLEMS + slug));
    }
}
