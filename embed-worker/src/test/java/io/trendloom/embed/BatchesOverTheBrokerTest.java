package io.trendloom.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.message.TextVectorsStored;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.store.ObjectStore;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class BatchesOverTheBrokerTest {
    private static final LocalDate DAY = LocalDate.of(2011, 11, 8);

    @Inject
    ObjectStore store;

    @Inject
    MeterRegistry meters;

    @Inject
    LetterBox letters;

    private Connection connection;
    private Channel channel;
    private String heard;

    @BeforeEach
    void listen() throws Exception {
        connection = EmbeddedPartsResource.broker().connect("test");
        channel = connection.createChannel();
        heard = channel.queueDeclare().getQueue();
        channel.queueBind(heard, Topology.EVENTS, "TextVectorsStored");
    }

    @AfterEach
    void stop() throws Exception {
        connection.close();
    }

    @Test
    void storesTheVectorsOfABatchByLanguage() throws Exception {
        publish(items(item("A", "玫瑰保湿口红", "zh"), item("B", "white metal lantern", "en"), item("C", null, null)));

        List<TextVectorsStored> told = List.of(next(), next());

        assertThat(told)
                .extracting(TextVectorsStored::encoder)
                .containsExactlyInAnyOrder("bge-small-zh-v1.5", "bge-small-en-v1.5");
        assertThat(told).allSatisfy(message -> {
            List<VectorRow> rows = ParquetRows.read(CleanRows.VECTORS, List.of(store.get(message.vectors())));
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().itemId()).isEqualTo(message.encoder().contains("zh") ? "A" : "B");
            assertThat(rows.getFirst().vector()).hasSize(message.encoder().contains("zh") ? 512 : 384);
        });
    }

    @Test
    void encodesATextOnceHoweverOftenItComes() throws Exception {
        ReviewRow review = new ReviewRow("r-1", 1, "A", DAY, 5, "A lovely lantern, arrived in time.", "en", false);
        ReviewRow again = new ReviewRow("r-2", 1, "B", DAY, 5, "A lovely lantern, arrived in time.", "en", false);
        publish(reviews(review));
        next();
        double encoded = encodedTexts();

        publish(reviews(again));
        TextVectorsStored told = next();

        assertThat(encodedTexts()).isEqualTo(encoded);
        VectorRow row = ParquetRows.read(CleanRows.VECTORS, List.of(store.get(told.vectors())))
                .getFirst();
        assertThat(row.id()).isEqualTo("r-2");
        assertThat(row.knownDay()).isEqualTo(DAY);
    }

    @Test
    void storesTheWordsBesideTheVectorsAndCountsThem() throws Exception {
        ReviewRow chinese = new ReviewRow("w-1", 1, "A", DAY, 5, "杯盖松了，漏水，请联系[email]。", "zh", false);
        byte[] event = event(reviews(chinese));
        publish(event);
        VectorRow row = ParquetRows.read(CleanRows.VECTORS, List.of(store.get(next().vectors())))
                .getFirst();
        publish(event);
        publish(reviews(new ReviewRow("w-2", 1, "B", DAY, 5, "杯盖松了，漏水，请联系[email]。", "zh", false)));
        next();

        assertThat(row.language()).isEqualTo("zh");
        assertThat(row.words()).contains("漏水").doesNotContain("email").doesNotContain("了");
        RestAssured.when()
                .get("/v1/vocabulary?language=zh&prefix=漏水")
                .then()
                .statusCode(200)
                .body("words[0].word", equalTo("漏水"))
                .body("words[0].texts", equalTo(1));
    }

    @Test
    void aNameThatIsForgottenIsInNoObjectAndInNoVocabulary() throws Exception {
        publish(reviews(new ReviewRow("f-1", 1, "A", DAY, 5, "Lovely lantern, says Zoë Winterfeld.", "en", false)));
        TextVectorsStored told = next();
        assertThat(words(told)).contains("winterfeld");

        forget("Zoë Winterfeld").body("words", equalTo(2)).body("objects", greaterThanOrEqualTo(1));

        assertThat(store.exists(told.vectors().key())).isFalse();
        assertThat(words(told)).contains("lantern").doesNotContain("winterfeld").doesNotContain("zoë");
        RestAssured.when()
                .get("/v1/vocabulary?language=en&prefix=winterfeld")
                .then()
                .statusCode(200)
                .body("words.size()", equalTo(0));
        forget("Zoë Winterfeld").body("words", equalTo(0)).body("objects", equalTo(0));
    }

    private static ValidatableResponse forget(String name) {
        return RestAssured.given()
                .contentType("application/json")
                .body("{\"names\":[\"%s\"]}".formatted(name))
                .post("/v1/customers/forget")
                .then()
                .statusCode(200);
    }

    private String words(TextVectorsStored told) {
        return ParquetRows.read(CleanRows.VECTORS, List.of(store.get(told.vectors()))).stream()
                .map(VectorRow::words)
                .collect(Collectors.joining(" "));
    }

    @Test
    void aBatchThatComesTwiceIsToldOfOnce() throws Exception {
        byte[] event = event(items(item("D", "tea cup", "en")));
        publish(event);
        TextVectorsStored first = next();
        publish(event);
        publish(items(item("E", "tea pot", "en")));

        assertThat(next().batchId()).isNotEqualTo(first.batchId());
        assertThat(channel.basicGet(heard, true)).isNull();
    }

    @Test
    void passesOverKindsWithoutTextAndDoesNotReadThem() throws Exception {
        double before = deadLetters();
        for (Kind kind : new Kind[] {Kind.STOCK, Kind.SIGNALS, Kind.VIEWS, Kind.SALES}) {
            publish(batch(kind, "no Parquet".getBytes(UTF_8), 1));
        }
        BatchStored named = items(item("G", "glass bowl", "en"));
        publish(named);

        assertThat(next().batchId()).isEqualTo(named.batchId());
        assertThat(deadLetters()).isEqualTo(before);
    }

    @Test
    void setsGarbageAsideAndGoesOn() throws Exception {
        byte[] garbage = "no event".getBytes(UTF_8);
        publish(garbage);
        publish(items(item("F", "paper fan", "en")));

        assertThat(next().rows()).isEqualTo(1);
        JsonPath letter = letters.await("not a CloudEvent");
        letters.discard(letter.getString("id"));
        assertThat(letter.getString("body")).isEqualTo("no event");
    }

    private double deadLetters() {
        return meters.find("trendloom.dead.letters").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private double encodedTexts() {
        return meters.find("trendloom.texts.encoded").tag("encoder", "bge-small-en-v1.5").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static ItemRow item(String id, String title, String language) {
        return new ItemRow(
                id, 1, null, title, null, "gifts", null, new BigDecimal("2.50"), "GBP", null, language, false);
    }

    private BatchStored items(ItemRow... rows) {
        return batch(Kind.ITEMS, ParquetRows.write(CleanRows.ITEMS, List.of(rows)), rows.length);
    }

    private BatchStored reviews(ReviewRow... rows) {
        return batch(Kind.REVIEWS, ParquetRows.write(CleanRows.REVIEWS, List.of(rows)), rows.length);
    }

    private BatchStored batch(Kind kind, byte[] body, int rows) {
        String id = UUID.randomUUID().toString();
        ObjectRef clean = store.put("clean/%s/%s.parquet".formatted(kind.text(), id), body, rows);
        return new BatchStored(id, kind, 1, 0, List.of(), clean, null, rows, null, null);
    }

    private static byte[] event(BatchStored batch) {
        return CloudEventCodec.encode(
                UUID.randomUUID().toString(),
                URI.create("/test"),
                OffsetDateTime.parse("2011-11-08T12:00:00Z"),
                batch,
                null);
    }

    private void publish(BatchStored batch) throws Exception {
        publish(event(batch));
    }

    private void publish(byte[] event) throws Exception {
        channel.basicPublish("", Topology.EMBED_BATCH_STORED, null, event);
    }

    private TextVectorsStored next() {
        GetResponse got = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> channel.basicGet(heard, true), answer -> answer != null);
        return CloudEventCodec.decode(got.getBody()).as(TextVectorsStored.class);
    }
}
