package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class ObservabilityTest {
    @Inject
    Stored stored;

    @Test
    void metersTellWhatCameIn() throws SQLException {
        stored.clear();
        Answer.ofCsv(
                "/v1/sales",
                "id,itemId,quantity,unitPrice,time\ns1,a,1,1,2011-03-04T10:00:00\ns2,a,1,-1,2011-03-04T10:00:00\n");

        given().get("/q/metrics")
                .then()
                .body(containsString("trendloom_ingest_rows_total{kind=\"sales\",result=\"stored\"}"))
                .body(containsString("trendloom_ingest_rejected_total{kind=\"sales\",rule=\"price-positive\"}"))
                .body(containsString("trendloom_ingest_group_rows_count{kind=\"sales\"}"))
                .body(containsString("trendloom_outbox_lag_seconds"));
    }

    @Test
    void itIsReadyWhenDatabaseStoreAndTopologyAre() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("object store"))
                .body("checks.name", hasItem("topology"));
    }

    @Test
    void theInterfaceIsDescribed() {
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/v1/sales"))
                .body(containsString("/v1/days/{day}/end"))
                .body(containsString("/v1/snapshots"))
                .body(containsString("/v1/intake"));
    }
}
