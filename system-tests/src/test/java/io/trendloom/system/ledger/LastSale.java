package io.trendloom.system.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trendloom.system.Http;
import java.time.Duration;
import java.util.List;

/** A sale of an item of its own, told after all others: when it has arrived, so have those before it, or they never will. */
record LastSale(String id) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Returns when it is in its series. */
    void travel(Way way, Http http) throws InterruptedException {
        Sale sale = new Sale(id, id, Shop.FIRST_DAY, 3, null, 1);
        way.send(List.of(new Outgoing(sale.event(), null)));
        String path = "/v1/items/%s/series?from=%s&to=%s".formatted(id, sale.day(), sale.day());
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(http.get(Http.FORECAST, path)
                                .at("/days/0/units")
                                .asInt())
                        .isEqualTo(1));
    }
}
