package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.Kind;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.message.DayEnded;
import io.trendloom.forecast.Events;
import io.trendloom.forecast.LetterBox;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import io.trendloom.platform.store.ObjectStore;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class DeadLetterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate DAY = LocalDate.of(2011, 4, 4);

    @Inject
    Shop shop;

    @Inject
    ObjectStore store;

    @Inject
    LetterBox letters;

    @Test
    void setsAsideWhatIsNoMessageAndGoesOn() {
        send(new byte[] {0, 1, 2, (byte) 0xff});
        shop.sells(Rows.sale("after-garbage", DAY, 1));

        assertThat(reason()).contains("not a CloudEvent");
        awaitItem("after-garbage");
    }

    @Test
    void setsAsideAMessageOfAnotherType() {
        send(Events.encode(new DayEnded(DAY)));

        assertThat(reason()).contains("DayEnded").contains("BatchStored");
    }

    @Test
    void setsAsideAnObjectThatIsNotParquetAndGoesOn() {
        byte[] body = "not Parquet".getBytes(StandardCharsets.UTF_8);
        var ref = store.put("clean/sales/broken-" + Shop.next(), body, 1);
        shop.events().send(new BatchStored("broken", Kind.SALES, Shop.next(), 0, List.of(), ref, null, 1, null, null));
        shop.sells(Rows.sale("after-broken-object", DAY, 1));

        assertThat(reason()).contains(ref.key());
        awaitItem("after-broken-object");
    }

    @Test
    void aReplayedLetterThatFailsAgainWaitsAgain() {
        send("no event either".getBytes(StandardCharsets.UTF_8));
        String id = letters.next().getString("id");

        given().post("/v1/dead-letters/{id}/replay", id)
                .then()
                .statusCode(200)
                .body("queue", equalTo(Topology.FORECAST_BATCH_STORED))
                .body("replayedAt", notNullValue());

        await().atMost(PATIENCE).until(() -> letters.next().getInt("times") == 2);
        assertThat(letters.next().getString("id")).isEqualTo(id);
        given().get("/q/metrics")
                .then()
                .body(containsString("trendloom_dead_letters_waiting{queue=\"forecast.day-closed\"} 0.0"));
        letters.discard(id);
    }

    @Test
    void describesWhatMayBeAskedFor() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .body(
                        "paths.'/v1/dead-letters'.get.parameters.find { it.name == 'limit' }.schema.maximum",
                        equalTo(500))
                .body(
                        "paths.'/v1/dead-letters'.get.parameters.find { it.name == 'state' }.schema.enum",
                        equalTo(List.of("waiting", "replayed", "all")));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        given().post("/v1/dead-letters/none/replay")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://trendloom.io/problems/unknown-dead-letter"))
                .body("detail", containsString("(none)"));
        given().get("/v1/dead-letters?limit=some").then().statusCode(400).body("detail", containsString("(some)"));
        given().get("/v1/dead-letters?state=lost").then().statusCode(400).body("detail", containsString("(lost)"));
    }

    private void send(byte[] body) {
        shop.events().send("", Topology.FORECAST_BATCH_STORED, body);
    }

    private String reason() {
        return letters.nextReason();
    }

    private static void awaitItem(String id) {
        await().atMost(PATIENCE).until(() -> given().get("/v1/items/{id}", id).statusCode() == 200);
    }
}
