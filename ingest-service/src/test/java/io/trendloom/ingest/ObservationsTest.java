package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Kind;
import io.trendloom.contract.RoutingKeys;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.SignalRow;
import io.trendloom.contract.row.StockRow;
import io.trendloom.contract.row.Supply;
import io.trendloom.contract.row.ViewRow;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stock, signals and views, and what items tell beside their facts. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class ObservationsTest {
    private static final LocalDate DAY = LocalDate.of(2011, 3, 7);
    private static final String LISTINGS = "{\"name\":\"listings\",\"kind\":\"items\","
            + "\"columns\":{\"knownDay\":\"day\"},\"signals\":{\"sold-so-far\":\"sale_count\"}}";

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
    }

    @Test
    void stockIsKeptByProductAndTime() {
        Answer first = Answer.ofCsv("/v1/stock", """
                itemId,time,onHand,onOrder
                a,2011-03-07T18:00:00,12,2.5
                a,2011-03-07T18:00:00,12,2.5
                a,2011-03-07T18:00:00,11,2.5
                a,2011-03-08T18:00:00,0,
                b,2011-03-07T18:00:00,-1,
                """);

        assertThat(first.results()).containsExactly("stored", "duplicate", "stored", "stored", "rejected");
        assertThat(first.rules().getLast()).isEqualTo("stock-negative");
        LocalDateTime evening = DAY.atTime(18, 0);
        assertThat(stored.stock())
                .containsExactly(
                        new StockRow("a", evening, 1, 12_000, 2_500L, false),
                        new StockRow("a", evening, 2, 11_000, 2_500L, false),
                        new StockRow("a", evening.plusDays(1), 1, 0, null, false));
    }

    @Test
    void whatASupplierAsksIsKeptAndCountsAsTheItemsContent() {
        Answer answer = Answer.ofNdjson("/v1/items", """
                {"id":"mug","title":"Mug","price":2.5}
                {"id":"mug","title":"Mug","price":2.5,"cost":1.20,"leadTimeDays":14,"packSize":12}
                {"id":"mug","title":"Mug","price":2.5,"cost":1.2,"leadTimeDays":14,"packSize":12}
                {"id":"mug","title":"Mug","price":2.5,"cost":1.2,"leadTimeDays":14,"packSize":6}
                {"id":"mug","title":"Mug","price":2.5,"cost":1.2,"packSize":0}
                """);

        assertThat(answer.results()).containsExactly("stored", "stored", "duplicate", "stored", "rejected");
        assertThat(answer.rules().getLast()).isEqualTo("terms-invalid");
        assertThat(stored.items())
                .extracting(ItemRow::supply)
                .containsExactly(
                        Supply.NONE,
                        new Supply(new BigDecimal("1.2"), 14, 12, null, null),
                        new Supply(new BigDecimal("1.2"), 14, 6, null, null));
    }

    @Test
    void versionsOfASignalReplaceEachOtherWhateverTheirOrder() {
        Answer answer = Answer.ofNdjson("/v1/signals", """
                {"name":"weather:high","scope":"london","day":"2011-03-07","version":2,"value":11.5,"unit":"celsius"}
                {"name":"weather:high","scope":"london","day":"2011-03-07","version":1,"value":9}
                {"name":"weather:high","scope":"london","day":"2011-03-07","version":2,"value":11.5,"unit":"celsius"}
                {"name":"weather:high","scope":"leeds","day":"2011-03-07","value":8}
                {"name":"weather:high","day":"2011-03-07","value":8,"knownDay":"2011-03-06"}
                {"name":"weather:high","scope":"london","day":"2011-03-07","version":3,"value":0,"removed":true}
                {"name":"weather:high","scope":"london","day":"2011-03-07","value":"NaN"}
                """);

        assertThat(answer.results())
                .containsExactly("stored", "stale", "duplicate", "stored", "stored", "stored", "rejected");
        assertThat(answer.rules().getLast()).isEqualTo("value-unreadable");
        assertThat(stored.signals())
                .containsExactly(
                        new SignalRow("weather:high", "london", DAY, 2, DAY, 11.5, "celsius", null, false),
                        new SignalRow("weather:high", "leeds", DAY, 1, DAY, 8, null, null, false),
                        new SignalRow("weather:high", null, DAY, 1, DAY.minusDays(1), 8, null, null, false),
                        new SignalRow("weather:high", "london", DAY, 3, DAY, 0, null, null, true));
    }

    @Test
    void viewsNameNoCustomer() {
        Answer answer = Answer.ofCsv("/v1/views", """
                itemId,time,count,customerId,channel
                a,2011-03-07,312,,web
                a,2011-03-07,315,,web
                a,2011-03-07T10:00:00,,jane@example.com,app
                a,2011-03-07,0,,app
                """);

        assertThat(answer.results()).containsExactly("stored", "stored", "stored", "rejected");
        assertThat(stored.views()).extracting(ViewRow::count).containsExactly(312L, 315L, 1L);
        assertThat(stored.views().get(1).version()).isEqualTo(2);
        assertThat(stored.views().getLast().customer()).isNotNull().doesNotContain("jane");
        assertThat(stored.views().getLast().day()).isEqualTo(DAY);
    }

    @Test
    void everyKindIsCountedAndTheOthersAreLeftAlone() {
        Answer.ofNdjson("/v1/stock", "{\"itemId\":\"a\",\"time\":\"2011-03-07\",\"onHand\":1}");
        Answer.ofNdjson("/v1/signals", "{\"name\":\"x\",\"day\":\"2011-03-07\",\"value\":1}");
        Answer.ofNdjson("/v1/views", "{\"itemId\":\"a\",\"time\":\"2011-03-07\"}");

        given().get("/v1/intake")
                .then()
                .body("kinds.stock.stored", equalTo(1))
                .body("kinds.signals.stored", equalTo(1))
                .body("kinds.views.stored", equalTo(1))
                .body("kinds.sales.stored", equalTo(0));
        assertThat(stored.ledger()).isEmpty();
        assertThat(stored.items()).isEmpty();
    }

    @Test
    void observationsComeOverTheBrokerToo() throws IOException {
        broker.publish(
                RoutingKeys.STOCK,
                Broker.event(
                        "e1", "StockObserved", "{\"itemId\":\"a\",\"time\":\"2011-03-07T18:00:00\",\"onHand\":7}"));
        broker.publish(
                RoutingKeys.SIGNAL,
                Broker.event("e2", "SignalObserved", "{\"name\":\"visits\",\"day\":\"2011-03-07\",\"value\":18211}"));
        broker.publish(
                RoutingKeys.VIEW,
                Broker.event("e3", "ItemViewed", "{\"itemId\":\"a\",\"time\":\"2011-03-07\",\"count\":3}"));
        broker.publish(
                RoutingKeys.STOCK,
                Broker.event("e4", "StockObserved", "{\"itemId\":\"a\",\"time\":\"2011-03-08\",\"onHand\":-7}"));

        await().atMost(Duration.ofSeconds(30)).until(() -> stored.count("versioned_row") == 3);
        assertThat(letters.nextReason()).contains("stock-negative");
        assertThat(stored.stock()).hasSize(1);
        assertThat(stored.signals()).hasSize(1);
        assertThat(stored.views()).hasSize(1);
        List<Kind> told = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            told.add(CloudEventCodec.decode(
                            broker.next(Topology.FORECAST_BATCH_STORED).getBody())
                    .as(BatchStored.class)
                    .kind());
        }
        assertThat(told).containsExactlyInAnyOrder(Kind.STOCK, Kind.SIGNALS, Kind.VIEWS);
    }

    @Test
    void aRowOfAnItemTellsItsFactsAndItsTotalsAndNeverASale() {
        assertThat(listings("2011-03-07,A1,lipstick,139,26719.0\n2011-03-07,A2,cream,99,"))
                .containsExactly("stored", "stored");
        assertThat(listings("2011-03-07,A1,lipstick,139,26719.0\n2011-03-07,A2,cream,99,"))
                .as("again")
                .containsExactly("duplicate", "duplicate");
        assertThat(listings("2011-03-07,A1,lipstick,139,26720\n2011-03-08,A1,lipstick,139,many"))
                .as("a corrected total, and one that is none")
                .containsExactly("duplicate", "rejected");

        assertThat(stored.items()).extracting(item -> item.id()).containsExactly("A1", "A2");
        assertThat(stored.signals())
                .containsExactly(
                        new SignalRow("sold-so-far", "A1", DAY, 1, DAY, 26719, null, null, false),
                        new SignalRow("sold-so-far", "A1", DAY, 2, DAY, 26720, null, null, false));
        assertThat(stored.ledger()).isEmpty();
    }

    private static List<String> listings(String lines) {
        String answer = given().header("Trendloom-Mapping", LISTINGS)
                .contentType("text/csv")
                .body("day,id,title,price,sale_count\n" + lines + "\n")
                .post("/v1/items")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return answer.lines()
                .filter(line -> line.contains("\"row\""))
                .map(line -> line.replaceAll(".*\"result\":\"([a-z]+)\".*", "$1"))
                .toList();
    }
}
