package io.trendloom.forecast.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.PausableChannel;
import io.trendloom.contract.Kind;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class StoppedConsumerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.of(2011, 4, 6);
    private static final String ITEM = "sold-while-stopped";

    @Inject
    Shop shop;

    @Inject
    ChannelRegistry channels;

    @Test
    void leavesSeriesAsTheyAreAndCatchesUp() {
        shop.sells(Rows.sale(ITEM, DAY, 2));
        await().atMost(PATIENCE).until(() -> units() == 2);
        PausableChannel batches = channels.getPausable("batch-stored");

        batches.pause();
        try {
            shop.sells(Rows.sale(ITEM, DAY, 3));
            shop.encodes(Kind.ITEMS, "later-message", Rows.vector(Kind.ITEMS, "v", ITEM, null, 1, 0));
            await().atMost(PATIENCE).until(() -> item().contains("catalogue/later-message"));
            assertThat(units()).isEqualTo(2);
        } finally {
            batches.resume();
        }

        await().atMost(PATIENCE).until(() -> units() == 5);
    }

    private static String item() {
        return given().get("/v1/items/{id}", ITEM).asString();
    }

    private static float units() {
        return given().get("/v1/items/{id}", ITEM).statusCode() == 200
                ? given().get("/v1/items/{id}", ITEM).jsonPath().getFloat("sales.units")
                : 0;
    }
}
