package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.Topology;
import io.trendloom.embedded.EmbeddedBroker;
import io.trendloom.embedded.EmbeddedObjectStore;
import io.trendloom.embedded.EmbeddedPostgres;
import io.trendloom.embedded.Part;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parts end by SIGKILL and come back; the service is not started again. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class KilledPartsTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @Inject
    Stored stored;

    @Inject
    Broker broker;

    @BeforeEach
    void clear() throws Exception {
        stored.clear();
        broker.purge(Topology.INGEST_INBOUND);
    }

    @Test
    void theBrokerIsConsumedFromAndPublishedToAgain() throws Exception {
        Part killed = killed(EmbeddedBroker.NAME);
        assertThat(post("s1")).isEqualTo(200);
        assertThat(stored.count("outbox")).isEqualTo(1);

        back(killed);
        publish("s2");

        patiently().until(() -> stored.count("sale") == 2 && stored.count("outbox") == 0);
        assertThat(stored.count("dead_letter")).isZero();
    }

    @Test
    void rowsComeInAgainOnceTheDatabaseIsBack() throws Exception {
        Part killed = killed(EmbeddedPostgres.NAME);
        publish("s1");
        assertThat(post("s2")).isEqualTo(503);

        back(killed);

        patiently().until(() -> post("s2") == 200);
        patiently().until(() -> stored.count("sale") == 2);
        assertThat(stored.soldByItemAndDay()).containsEntry("a 2011-03-04", 2_000L);
        assertThat(stored.count("dead_letter")).isZero();
    }

    @Test
    void rowsComeInAgainOnceTheStoreIsBack() throws Exception {
        Part killed = killed(EmbeddedObjectStore.NAME);
        publish("s1");
        assertThat(post("s2")).isEqualTo(503);
        assertThat(stored.count("sale")).isZero();

        back(killed);

        patiently().until(() -> post("s2") == 200);
        patiently().until(() -> stored.count("sale") == 2);
        assertThat(stored.soldByItemAndDay()).containsEntry("a 2011-03-04", 2_000L);
        assertThat(stored.count("dead_letter")).isZero();
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(LIMIT).ignoreExceptions();
    }

    private static Part killed(String name) {
        Part part = EmbeddedPartsResource.parts().stream()
                .filter(embedded -> embedded.name().equals(name))
                .findFirst()
                .orElse(null);
        assumeTrue(part != null, "A part that is not embedded is not killed.");
        ProcessHandle.of(part.pid()).orElseThrow().destroyForcibly();
        patiently().until(() -> !part.isAlive());
        return part;
    }

    private static void back(Part part) throws InterruptedException {
        part.start();
        part.awaitHealthy(LIMIT);
    }

    private void publish(String id) {
        patiently()
                .untilAsserted(() ->
                        broker.publish("sales.recorded", Broker.event("e-" + id, "SaleRecorded", """
                {"id":"%s","itemId":"a","quantity":1,"unitPrice":1,"currency":"GBP","time":"2011-03-04T10:00:00Z"}""".formatted(id))));
    }

    private static int post(String id) {
        return given().contentType("text/csv")
                .body("id,itemId,quantity,unitPrice,time\n%s,a,1,1,2011-03-04T10:00:00\n".formatted(id))
                .post("/v1/sales")
                .statusCode();
    }
}
