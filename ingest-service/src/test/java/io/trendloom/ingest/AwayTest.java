package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.platform.store.ObjectStoreException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when the store fails between the claims and the commit. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class AwayTest {
    private static final String BODY =
            "id,itemId,quantity,unitPrice,time,customerId\ns1,a,1,1,2011-03-04T10:00:00,c1\n";

    @Inject
    Stored stored;

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
    void nothingIsStoredWhenTheCleanObjectIsNot() throws SQLException {
        store.fail("clean/", new ObjectStoreException("away", new IOException()));

        given().contentType("text/csv")
                .body(BODY)
                .post("/v1/sales")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("https://trendloom.io/problems/unavailable"));

        assertThat(stored.count("sale")).isZero();
        assertThat(stored.count("outbox")).isZero();
        assertThat(stored.count("calendar_day")).isZero();

        store.mend();
        assertThat(Answer.ofCsv("/v1/sales", BODY).results()).containsExactly("stored");
    }

    @Test
    void rawIsStoredBeforeAnythingElse() throws SQLException {
        store.fail("raw/", new ObjectStoreException("away", new IOException()));

        given().contentType("text/csv").body(BODY).post("/v1/sales").then().statusCode(503);

        assertThat(stored.count("sale")).isZero();
    }

    @Test
    void aStoreThatComesBackInTimeIsNotNoticed() throws Exception {
        store.fail("clean/", new ObjectStoreException("away", new IOException()));
        Thread mender = Thread.ofVirtual().start(() -> {
            Awaitility.await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            store.mend();
        });

        assertThat(Answer.ofCsv("/v1/sales", BODY).results()).containsExactly("stored");
        mender.join();
    }
}
