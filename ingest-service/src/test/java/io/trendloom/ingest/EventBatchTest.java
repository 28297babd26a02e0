package io.trendloom.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.CloudEventBatch;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries that hold many events. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class EventBatchTest {
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
    }

    @Test
    void everyEventOfABatchIsTakenInByItsOwnId() throws IOException, SQLException {
        publish(IntStream.range(0, 250).mapToObj(i -> sale("e" + i, "s" + i, 1)).collect(Collectors.joining(",\n")));
        await().atMost(Duration.ofSeconds(30)).until(() -> stored.count("sale") == 250);

        publish(sale("e7", "s7", 9) + "," + sale("e-new", "s-new", 3));
        await().atMost(Duration.ofSeconds(30)).until(() -> stored.count("sale") == 251);

        assertThat(stored.sold("a", DAY, DAY)).isEqualTo(253_000);
        assertThat(stored.count("dead_letter")).isZero();
    }

    @Test
    void eventsOfOneRowAreTakenInTheirOrderAndOfAnyType() throws IOException, SQLException {
        publish(sale("e1", "s", 1) + ","
                + Broker.event("e2", "ItemReceived", "{\"id\":\"a\",\"title\":\"one\"}") + ","
                + sale("e3", "s", 2));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stored.sold("a", DAY, DAY)).isEqualTo(2000));
        await().atMost(Duration.ofSeconds(30)).until(() -> stored.items().size() == 1);
    }

    @Test
    void aBrokenEventIsSetAsideAloneWithItsReason() throws IOException, SQLException {
        publish(sale("e1", "s1", 1) + ",7," + sale("e2", "s2", 0) + "," + sale("e3", "s3", 3));

        JsonPath first = nextLetter();
        JsonPath second = nextLetter();
        await().atMost(Duration.ofSeconds(30)).until(() -> stored.count("sale") == 2);

        assertThat(first.getString("body")).isEqualTo("7");
        assertThat(first.getString("reason")).contains("not a CloudEvent");
        assertThat(second.getString("body")).contains("\"e2\"").doesNotContain("\"e3\"");
        assertThat(second.getString("reason")).contains("quantity-zero");
        assertThat(stored.sold("a", DAY, DAY)).isEqualTo(4000);
        assertThat(stored.count("dead_letter")).isZero();
    }

    @Test
    void whatIsNoArrayIsSetAsideWhole() throws IOException, SQLException {
        publish(sale("e1", "s1", 1) + ",{");

        assertThat(letters.nextReason()).contains("not a batch of CloudEvents").contains("after 1 events");
        publish(sale("e2", "s2", 2));
        await().atMost(Duration.ofSeconds(30)).until(() -> stored.count("sale") == 1);
        assertThat(stored.sold("a", DAY, DAY)).isEqualTo(2000);
    }

    private void publish(String events) throws IOException {
        broker.publish("sales.recorded", CloudEventBatch.CONTENT_TYPE, "[" + events + "]");
    }

    private JsonPath nextLetter() {
        JsonPath letter = letters.next();
        letters.discard(letter.getString("id"));
        return letter;
    }

    private static String sale(String event, String id, int quantity) {
        return Broker.event(
                event,
                "SaleRecorded",
                "{\"id\":\"%s\",\"itemId\":\"a\",\"quantity\":%d,\"unitPrice\":2.5,\"time\":\"2011-03-04T10:00:00\"}"
                        .formatted(id, quantity));
    }
}
