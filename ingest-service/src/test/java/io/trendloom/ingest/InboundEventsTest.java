package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.GetResponse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Kind;
import io.trendloom.contract.RoutingKeys;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.message.DayClosed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class InboundEventsTest {
    private static final LocalDate DAY = LocalDate.of(2011, 3, 4);

    @Inject
    Stored stored;

    @Inject
    Broker broker;

    @Inject
    LetterBox letters;

    @BeforeEach
    void clear() throws SQLException, IOException {
        stored.clear();
        broker.purge(Topology.FORECAST_BATCH_STORED);
        broker.purge(Topology.FORECAST_DAY_CLOSED);
    }

    @Test
    void eventsBecomeRowsOnceThoughTheyComeTwice() throws IOException {
        broker.publish(RoutingKeys.SALE, sale("e1", "s1", 1));
        broker.publish(RoutingKeys.SALE, sale("e1", "s1", 1));
        broker.publish(RoutingKeys.ITEM, Broker.event("e2", "ItemReceived", "{\"id\":\"a\",\"title\":\"one\"}"));
        broker.publish(
                RoutingKeys.REVIEW,
                Broker.event(
                        "e3", "ReviewReceived", "{\"id\":\"r\",\"itemId\":\"a\",\"rating\":4,\"day\":\"2011-03-04\"}"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> stored.count("sale") == 1 && stored.count("versioned_row") == 2);
        assertThat(stored.sold("a", DAY, DAY)).isEqualTo(1000);
        assertThat(stored.reviews()).hasSize(1);
    }

    @Test
    void anEventThatComesAgainDoesNotUndoALaterOne() throws IOException {
        broker.publish(RoutingKeys.SALE, sale("e1", "s1", 1));
        broker.publish(RoutingKeys.SALE, sale("e2", "s1", 2));
        broker.publish(RoutingKeys.SALE, sale("e1", "s1", 1));
        broker.publish(RoutingKeys.SALE, sale("e3", "last", 5));

        await().atMost(Duration.ofSeconds(30)).until(() -> stored.count("sale") == 2);
        assertThat(stored.sold("a", DAY, DAY)).isEqualTo(7000);
    }

    @Test
    void wrongEventsAreSetAsideWithTheirReasonAndGoodOnesGoThrough() throws IOException {
        broker.publish(RoutingKeys.SALE, "\u0000\u0001 binary garbage");
        assertThat(reason()).contains("not a CloudEvent");
        broker.publish(RoutingKeys.SALE, Broker.event("e1", "StockCounted", "{}"));
        assertThat(reason()).contains("StockCounted").contains("must be one of");
        broker.publish(
                RoutingKeys.SALE,
                sale("e2", "s0", 1)
                        .replace(
                                "\"type\"", "\"dataschema\":\"https://trendloom.io/schemas/SaleRecorded/9\",\"type\""));
        assertThat(reason()).contains("dataschema").contains("SaleRecorded/9");
        broker.publish(RoutingKeys.SALE, sale("e3", "s1", 0));
        assertThat(reason()).contains("quantity-zero");
        broker.publish(RoutingKeys.DAY_ENDED, Broker.event("e4", "DayEnded", "{\"day\":\"2999-01-01\"}"));
        assertThat(reason()).contains("2999-01-01").contains("must not be after today");
        broker.publish(RoutingKeys.SALE, Broker.event("e5", "TrainModel", "{}"));
        assertThat(reason()).contains("TrainModel");

        broker.publish(RoutingKeys.SALE, sale("e6", "s2", 3));
        await().atMost(Duration.ofSeconds(30)).until(() -> stored.count("sale") == 1);
        assertThat(stored.sold("a", DAY, DAY)).isEqualTo(3000);
    }

    @Test
    void eventsWhoseRowsBreakARuleAreSetAsideAndKeptAndGoodOnesBesideThemGoThrough() throws Exception {
        String row = "{\"id\":\"%s\",\"itemId\":\"a\",\"quantity\":1,\"unitPrice\":%d,\"time\":\"%sT10:00:00\"}";
        broker.publish(RoutingKeys.SALE, Broker.event("e1", "SaleRecorded", row.formatted("s1", -1, DAY)));
        assertThat(reason()).contains("price-positive").contains("-1");
        broker.publish(RoutingKeys.SALE, Broker.event("e2", "SaleRecorded", row.formatted("s2", 1, "2999-01-01")));
        assertThat(reason()).contains("day-in-future").contains("2999-01-01");
        broker.publish(RoutingKeys.SALE, Broker.event("e3", "SaleRecorded", "{\"id\":\"s3\",\"quantity\":1}"));
        assertThat(reason()).contains("item-id-missing");
        String title = "x".repeat(10 << 20);
        broker.publish(
                RoutingKeys.ITEM, Broker.event("e4", "ItemReceived", "{\"id\":\"a\",\"title\":\"" + title + "\"}"));
        assertThat(reason()).contains("row-too-large").hasSizeLessThan(500);
        broker.publish(RoutingKeys.SALE, Broker.event("e5", "SaleRecorded", "[1]"));
        assertThat(reason()).contains("json-not-object");
        broker.publish(RoutingKeys.SALE, Broker.event("e6", "SaleRecorded", row.formatted("s6", 1, DAY)));

        await().atMost(Duration.ofSeconds(30)).until(() -> stored.count("sale") == 1);
        assertThat(stored.sold("a", DAY, DAY)).isEqualTo(1000);
        assertThat(String.join("", stored.texts("rejected")))
                .contains("\"rule\":\"price-positive\"", "\"rule\":\"day-in-future\"", "\"rule\":\"item-id-missing\"");
    }

    @Test
    void workersHearOfStoredRowsAndOfEndedDays() throws IOException {
        broker.publish(RoutingKeys.SALE, sale("e1", "s1", 4));
        broker.publish(RoutingKeys.DAY_ENDED, Broker.event("e2", "DayEnded", "{\"day\":\"2011-03-04\"}"));

        GetResponse message = broker.next(Topology.FORECAST_BATCH_STORED);
        BatchStored batch = CloudEventCodec.decode(message.getBody()).as(BatchStored.class);
        DayClosed closed = CloudEventCodec.decode(
                        broker.next(Topology.FORECAST_DAY_CLOSED).getBody())
                .as(DayClosed.class);

        assertThat(message.getProps().getMessageId())
                .isEqualTo(CloudEventCodec.decode(message.getBody()).id());
        assertThat(batch.kind()).isEqualTo(Kind.SALES);
        assertThat(batch.rows()).isEqualTo(1);
        assertThat(batch.firstDay()).isEqualTo(DAY);
        assertThat(batch.clean().key()).startsWith("clean/sales/").endsWith(".parquet");
        assertThat(batch.raw())
                .singleElement()
                .satisfies(raw -> assertThat(stored.object(raw)).isNotEmpty());
        assertThat(stored.object(batch.clean())).isNotEmpty();
        assertThat(closed.day()).isEqualTo(DAY);
        assertThat(closed.calendar().firstDay()).isEqualTo(DAY);
    }

    @Test
    void aReplayedEventThatFailsAgainIsTheSameLetter() throws IOException {
        broker.publish(RoutingKeys.SALE, sale("e1", "s1", 0));
        JsonPath letter = letters.next();
        String id = letter.getString("id");

        assertThat(letter.getString("rule")).isEqualTo("quantity-zero");
        assertThat(letter.getString("type")).isEqualTo("SaleRecorded");
        given().post("/v1/dead-letters/{id}/replay", id).then().statusCode(200);

        JsonPath again = letters.next();
        assertThat(again.getString("id")).isEqualTo(id);
        assertThat(again.getInt("times")).isEqualTo(2);
        assertThat(again.getString("body")).isEqualTo(letter.getString("body"));
        letters.discard(id);
    }

    private String reason() {
        return letters.nextReason();
    }

    private static String sale(String event, String id, int quantity) {
        return Broker.event(
                event,
                "SaleRecorded",
                "{\"id\":\"%s\",\"itemId\":\"a\",\"quantity\":%d,\"unitPrice\":2.5,\"time\":\"2011-03-04T10:00:00\"}"
                        .formatted(id, quantity));
    }
}
