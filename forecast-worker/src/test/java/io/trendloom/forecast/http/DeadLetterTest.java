package io.trendloom.forecast.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.GetResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.Kind;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.message.DayEnded;
import io.trendloom.forecast.Events;
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
        shop.events().send(new BatchStored("broken", Kind.SALES, Shop.next(), 1, List.of(), ref, null, 1, null, null));
        shop.sells(Rows.sale("after-broken-object", DAY, 1));

        assertThat(reason()).contains(ref.key());
        awaitItem("after-broken-object");
    }

    private void send(byte[] body) {
        shop.events().send("", Topology.FORECAST_BATCH_STORED, body);
    }

    private String reason() {
        GetResponse letter = await().atMost(PATIENCE)
                .until(
                        () -> shop.events().take(Topology.FORECAST_BATCH_STORED + Topology.DEAD_LETTER_SUFFIX),
                        found -> found != null);
        return String.valueOf(letter.getProps().getHeaders().get("x-trendloom-reason"));
    }

    private static void awaitItem(String id) {
        await().atMost(PATIENCE).until(() -> given().get("/v1/items/{id}", id).statusCode() == 200);
    }
}
