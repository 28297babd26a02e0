package io.trendloom.forecast.topics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.GetResponse;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Envelope;
import io.trendloom.contract.Kind;
import io.trendloom.contract.message.ComplaintItem;
import io.trendloom.contract.message.ComplaintRising;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import io.trendloom.forecast.subscription.Announcements;
import io.trendloom.forecast.webhook.Receiver;
import io.trendloom.preparation.words.Segmenter;
import io.trendloom.preparation.words.WordList;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Reviews as they come, looked at by two replicas at once; the schedule looks as a third would. */
@QuarkusTest
@WithTestResource(Parts.class)
@TestProfile(ComplaintAlarmTest.OwnState.class)
class ComplaintAlarmTest {
    /** Its reviews are its own alone. */
    public static class OwnState implements QuarkusTestProfile {}

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 3);
    private static final LocalDate CUTOFF = FIRST.plusDays(62);

    @Inject
    Shop shop;

    @Inject
    AgroalDataSource database;

    @Inject
    TopicsConfig config;

    @Inject
    Announcements announcements;

    private final List<ReviewRow> reviews = new ArrayList<>();
    private final List<VectorRow> vectors = new ArrayList<>();
    private int sent;

    @Test
    void aComplaintIsToldOnceWhileItRisesAndAgainOnceItRisesAnew() throws Exception {
        String queue = shop.events().listen(ComplaintRising.class);
        shop.lists(Rows.item("mug", 1, "Travel mug", "kitchen"));
        await().atMost(PATIENCE).until(() -> count("select count(*) from item where category = 'kitchen'") == 1);
        try (Receiver kitchen = new Receiver();
                Receiver garden = new Receiver()) {
            subscribe(kitchen, "kitchen");
            subscribe(garden, "garden");
            Replica one = new Replica();
            Replica other = new Replica();
            write(FIRST, CUTOFF.minusDays(7), 1);
            write(CUTOFF.minusDays(6), CUTOFF, 10);
            closes(CUTOFF);
            look(one, other);
            rising(CUTOFF.plusDays(1), one, other, new Replica());
            for (int day = 2; day <= 15; day++) {
                write(CUTOFF.plusDays(day), CUTOFF.plusDays(day), 1);
            }
            closes(CUTOFF.plusDays(15));
            look(one, other);
            write(CUTOFF.plusDays(16), CUTOFF.plusDays(22), 40);
            closes(CUTOFF.plusDays(22));
            look(one, new Replica());

            List<ComplaintRising> told = take(queue);

            assertThat(told).extracting(ComplaintRising::cutoff).containsExactly(CUTOFF, CUTOFF.plusDays(22));
            ComplaintRising first = told.getFirst();
            assertThat(first.language()).isEqualTo("en");
            assertThat(first.keywords()).contains("lid");
            assertThat(first.reviews()).isEqualTo(70);
            assertThat(first.expected()).isEqualTo(38.5);
            assertThat(first.pValue()).isLessThan(1e-6);
            assertThat(first.items()).containsExactly(new ComplaintItem("mug", "Travel mug", "kitchen", 91));
            assertThat(first.reviewIds()).hasSize(3).allMatch(id -> id.startsWith("mug-"));
            await().atMost(PATIENCE).until(() -> kitchen.received().size() == 2);
            assertThat(CloudEventCodec.decode(kitchen.received().getFirst().body())
                            .as(ComplaintRising.class))
                    .isEqualTo(first);
            assertThat(count("select count(*) from webhook_delivery")).isEqualTo(2);
        }
    }

    private void rising(LocalDate day, Replica... replicas) throws Exception {
        write(day, day, 10);
        closes(day);
        look(replicas);
    }

    private static void subscribe(Receiver receiver, String category) {
        given().contentType("application/json")
                .body(Map.of("url", receiver.url(), "kinds", List.of("ComplaintRising"), "category", category))
                .post("/v1/subscriptions")
                .then()
                .statusCode(201);
    }

    /** So many lids a day that leak, and one lamp that pleases. */
    private void write(LocalDate from, LocalDate to, int lids) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (int i = 0; i < lids; i++) {
                write(day, 1, "The lid leaks badly " + mark(), 0);
            }
            write(day, 5, "Lovely lamp light " + mark(), 1);
        }
    }

    private void write(LocalDate day, double rating, String text, int topic) {
        String id = "mug-" + reviews.size();
        reviews.add(new ReviewRow(id, 1, "mug", day, rating, text, "en", false));
        vectors.add(new VectorRow(
                Kind.REVIEWS,
                id,
                1,
                "mug",
                day,
                "0".repeat(64),
                new float[] {topic == 0 ? 1 : 0, topic == 1 ? 1 : 0, 0.1f},
                "en",
                WordList.write(Segmenter.of("en").words(text))));
    }

    /** A word of letters that no other review has. */
    private String mark() {
        return "mark" + Integer.toString(reviews.size(), 7).replaceAll("", "k");
    }

    private void closes(LocalDate day) {
        shop.hears(reviews.subList(sent, reviews.size()).toArray(ReviewRow[]::new));
        shop.encodes(
                Kind.REVIEWS,
                "alarm-test",
                vectors.subList(sent, vectors.size()).toArray(VectorRow[]::new));
        sent = reviews.size();
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from review r join review_vector v on v.review_id = r.id"
                                + " where r.text is not null")
                        == sent);
        shop.closes(day);
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from shop_calendar where closed_day = '%s'".formatted(day)) == 1);
    }

    private static void look(Replica... replicas) throws Exception {
        List<Callable<Integer>> looks = new ArrayList<>();
        for (Replica each : replicas) {
            looks.add(each::look);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(replicas.length)) {
            for (Future<Integer> each : threads.invokeAll(looks)) {
                each.get();
            }
        }
    }

    /** Waits until nothing is to be sent any more. */
    private List<ComplaintRising> take(String queue) {
        List<ComplaintRising> told = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> count("select count(*) from outbox") == 0);
        for (GetResponse found = shop.events().take(queue);
                found != null;
                found = shop.events().take(queue)) {
            Envelope event = CloudEventCodec.decode(found.getBody());
            told.add(event.as(ComplaintRising.class));
        }
        return told;
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** One that learns by itself. */
    private final class Replica {
        private final LearnedTopics topics = new LearnedTopics(database, config);
        private final ComplaintAlarm alarm = new ComplaintAlarm(database, topics, announcements);

        int look() throws SQLException {
            topics.follow();
            return alarm.look();
        }
    }
}
