package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.embedded.EmbeddedPostgres;
import io.trendloom.embedded.Part;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class OperationsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final LocalDate DAY = LocalDate.of(2011, 5, 3);

    @Inject
    Shop shop;

    @Test
    void showsItsMeters() {
        shop.sells(Rows.sale("metered", DAY, 1));
        awaitItem("metered");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                        .contains("trendloom_batches_applied_total{kind=\"sales\"}")
                        .contains("trendloom_outbox_lag_seconds")
                        .contains("trendloom_model_in_use_seconds"));
    }

    @Test
    void isReadyAndDescribesItself() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        assertThat(given().get("/q/openapi").asString())
                .contains("/v1/items/{id}/forecast")
                .contains("/v1/trends")
                .contains("/v1/forecasts");
    }

    @Test
    void waitsForTheDatabaseAndCatchesUp() throws InterruptedException {
        Part postgres = Parts.running(EmbeddedPostgres.NAME);
        assumeThat(postgres).as("a database that may be stopped").isNotNull();
        postgres.stop();
        shop.sells(Rows.sale("sold-meanwhile", DAY, 4));
        given().get("/v1/items/sold-meanwhile").then().statusCode(503).contentType("application/problem+json");

        postgres.start();

        awaitItem("sold-meanwhile");
        assertThat(given().get("/v1/items/sold-meanwhile").jsonPath().getFloat("sales.units"))
                .isEqualTo(4);
    }

    private static void awaitItem(String id) {
        await().atMost(PATIENCE).until(() -> given().get("/v1/items/{id}", id).statusCode() == 200);
    }
}
