package io.trendloom.system.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Topology;
import io.trendloom.system.Http;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A shop that goes on after its first year: it sells, lists items, hears of customers, and asks for forecasts. */
final class ShopDays {
    private static final LocalDate LAST = LocalDate.of(2011, 12, 20);
    private static final List<String> ITEMS = List.of("A", "B");
    private static final String SALE = """
            {"id":"watched-%s-%s","itemId":"%s","quantity":%d,"unitPrice":12.9,"currency":"GBP","time":"%sT10:00:00"}""";
    private static final String ITEM = """
            {"id":"watched-%d-%d","title":"Lantern number %d of glass","price":3.5,"currency":"GBP"}""";
    private static final String REVIEW = """
            {"id":"watched-%d","itemId":"A","rating":4,"text":"Shines as well as number %d did.","day":"2011-12-08"}""";
    private static final AMQP.BasicProperties EVENT = new AMQP.BasicProperties.Builder()
            .contentType(CloudEventCodec.CONTENT_TYPE)
            .deliveryMode(2)
            .build();

    private final Http http;
    private final String broker;
    private int waves;

    ShopDays(Http http, String broker) {
        this.http = http;
        this.broker = broker;
    }

    /** Sells for twelve days and closes them. */
    void sellOn() throws Exception {
        List<LocalDate> days = LAST.minusDays(11).datesUntil(LAST.plusDays(2)).toList();
        http.post(
                Http.INGEST,
                "/v1/sales",
                days.stream()
                        .flatMap(day -> ITEMS.stream().map(item -> SALE.formatted(item, day, item, 3, day)))
                        .collect(Collectors.joining(",", "[", "]")));
        http.post(Http.INGEST, "/v1/days/" + LAST + "/end", "");
    }

    /** Two items of one title, a review, a sale and one that no rule allows, and a forecast. */
    void goOn() throws Exception {
        int wave = ++waves;
        http.post(
                Http.INGEST,
                "/v1/items",
                "[%s,%s]".formatted(ITEM.formatted(wave, 1, wave), ITEM.formatted(wave, 2, wave)));
        http.post(Http.INGEST, "/v1/reviews", "[%s]".formatted(REVIEW.formatted(wave, wave)));
        LocalDate open = LAST.plusDays(1);
        String good = SALE.formatted("wave", wave, "A", 1, open);
        String bad = SALE.formatted("bad", wave, "A", 0, open);
        http.post(Http.INGEST, "/v1/sales", "[%s,%s]".formatted(good, bad));
        http.get(Http.FORECAST, "/v1/items/A/forecast");
    }

    /** Whether the model in use has forecast every item from the last closed day. */
    boolean isForecast() throws Exception {
        JsonNode status = http.get(Http.FORECAST, "/v1/status");
        return status.at("/recordedModelId").equals(status.at("/championModelId"))
                && status.at("/recordedCutoff").equals(status.at("/cutoff"));
    }

    /** A message that no door can take in. */
    void poison() throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(broker);
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish(
                    Topology.INBOUND, "sales.recorded", true, EVENT, "poison".getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }
}
