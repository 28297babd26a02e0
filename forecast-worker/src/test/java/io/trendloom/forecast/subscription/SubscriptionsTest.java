package io.trendloom.forecast.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.message.TrendTurned;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.webhook.Receiver;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Parts.class)
@TestProfile(SubscriptionsTest.ShortWaits.class)
class SubscriptionsTest {
    /** Retries come soon; none is given up or cut short but by a test that says so, however slow the machine is. */
    public static class ShortWaits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "trendloom.webhooks.shortest-wait", "100ms",
                    "trendloom.webhooks.longest-wait", "200ms",
                    "trendloom.webhooks.give-up-after", "10m",
                    "trendloom.webhooks.timeout", "5s");
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PATH = "/v1/subscriptions";

    @Inject
    Announcements announcements;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private final Receiver receiver = new Receiver();
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void removed() {
        made.forEach(id -> given().delete(PATH + "/{id}", id));
        receiver.close();
    }

    @Test
    void tellsAnEventSignedByTheSecretThatWasShownOnce() throws Exception {
        JsonPath added = add(receiver.url(), null);
        String id = added.getString("details.id");

        tell("lamps");

        await().atMost(PATIENCE).until(() -> "delivered".equals(state(id)));
        Receiver.Received request = receiver.received().getFirst();
        var event = CloudEventCodec.decode(request.body());
        assertThat(event.as(TrendTurned.class)).isEqualTo(turned("lamps"));
        assertThat(request.header("webhook-id")).isEqualTo(event.id());
        assertThat(request.header("webhook-signature")).isEqualTo(signature(added.getString("secret"), request));
        assertThat(given().get(PATH).asString()
                        + given().get(PATH + "/{id}", id).asString())
                .contains(id)
                .doesNotContain("whsec_");
    }

    @Test
    void aFailureIsTriedAgainUnderTheSameId() throws Exception {
        String id = add(receiver.url(), null).getString("details.id");
        receiver.answers(
                exchange -> exchange.sendResponseHeaders(receiver.received().size() < 3 ? 503 : 200, -1));

        tell("lamps");

        await().atMost(PATIENCE).until(() -> "delivered".equals(state(id)));
        assertThat(receiver.received()).hasSize(3);
        assertThat(receiver.received().stream().map(each -> each.header("webhook-id")))
                .containsOnly(deliveries(id).getString("[0].eventId"));
        assertThat(deliveries(id).getInt("[0].attempts")).isEqualTo(3);
    }

    @Test
    void whatIsNeverTakenBecomesADeadLetterThatCanBeSentAgain() throws Exception {
        String id = add(receiver.url(), null).getString("details.id");
        receiver.answers(500);
        tell("lamps");
        await().atMost(PATIENCE).until(() -> deliveries(id).getInt("[0].attempts") > 1);
        hasWaitedLong(id);
        await().atMost(PATIENCE).until(() -> "dead".equals(state(id)));
        assertThat(deliveries(id).getInt("[0].lastStatus")).isEqualTo(500);
        assertThat(deliveries(id).<Object>get("[0].nextAttemptAt")).isNull();

        receiver.answers(200);
        String event = deliveries(id).getString("[0].eventId");
        given().post(PATH + "/{id}/deliveries/{event}/resend", id, event).then().statusCode(204);

        await().atMost(PATIENCE).until(() -> "delivered".equals(state(id)));
        assertThat(receiver.received().getLast().header("webhook-id")).isEqualTo(event);
        given().queryParam("state", "dead")
                .get(PATH + "/{id}/deliveries", id)
                .then()
                .statusCode(200);
    }

    @Test
    void anEndpointThatIsGoneIsToldNothingMore() throws Exception {
        String id = add(receiver.url(), null).getString("details.id");
        receiver.answers(410);
        tell("lamps");

        await().atMost(PATIENCE).until(() -> "dead".equals(state(id)));

        JsonPath told = given().get(PATH + "/{id}", id).jsonPath();
        assertThat(told.getString("disabledAt")).isNotNull();
        assertThat(told.getString("disabledReason")).contains("410");
        tell("lamps");
        assertThat(deliveries(id).getList("")).hasSize(1);
        given().post(
                        PATH + "/{id}/deliveries/{event}/resend",
                        id,
                        deliveries(id).getString("[0].eventId"))
                .then()
                .statusCode(409);
    }

    @Test
    void anEndpointThatHangsHoldsUpNoOther() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        receiver.answers(exchange -> awaitQuietly(over));
        String hanging = add(receiver.url(), null).getString("details.id");
        try (Receiver quick = new Receiver()) {
            String id = add(quick.url(), null).getString("details.id");
            for (int i = 0; i < 5; i++) {
                tell("lamps");
            }

            await().atMost(PATIENCE).until(() -> quick.received().size() == 5);

            await().atMost(PATIENCE)
                    .until(() -> deliveries(id).getList("state").stream().allMatch("delivered"::equals));
            assertThat(deliveries(hanging).getList("state")).doesNotContain("delivered");
        } finally {
            over.countDown();
        }
    }

    /** A replica that took an event and ended before it could tell of it. */
    @Test
    void whatAReplicaLeftBehindIsDeliveredByAnother() throws Exception {
        receiver.answers(500);
        String id = add(receiver.url(), null).getString("details.id");
        tell("lamps");
        await().atMost(PATIENCE).until(() -> taken(id));

        receiver.answers(200);

        await().atMost(PATIENCE).until(() -> "delivered".equals(state(id)));
    }

    @Test
    void aCategoryIsToldOfItsItemsAlone() throws Exception {
        String lamps = add(receiver.url(), "lamps").getString("details.id");
        String owls = add(receiver.url(), "owls").getString("details.id");

        tell("lamps");

        await().atMost(PATIENCE).until(() -> "delivered".equals(state(lamps)));
        assertThat(deliveries(owls).getList("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\":\"ftp://shop.example/\",\"kinds\":[\"TrendTurned\"]} | The url (ftp://shop.example/)",
                "{\"kinds\":[\"TrendTurned\"]} | The url ()",
                "{\"url\":\"https://10.0.0.1/\",\"kinds\":[\"TrendTurned\"]} | must have public addresses alone",
                "{\"url\":\"https://169.254.169.254/latest\",\"kinds\":[\"TrendTurned\"]} | must have public addresses alone",
                "{\"url\":\"http://[::ffff:10.0.0.1]/\",\"kinds\":[\"TrendTurned\"]} | must have public addresses alone",
                "{\"url\":\"http://93.184.215.14/\",\"kinds\":[\"TrendTurned\"]} | must be https",
                "{\"url\":\"https://no-such-host.invalid/\",\"kinds\":[\"TrendTurned\"]} | is not known",
                "{\"url\":\"http://127.0.0.1:1/\",\"kinds\":[\"Sideways\"]} | The kinds ([Sideways])",
                "{\"url\":\"http://127.0.0.1:1/\",\"kinds\":[]} | The kinds ([])",
                "{\"url\":\"http://127.0.0.1:1/\",\"kinds\":[null]} | The kinds ([null])",
                "{\"url\":\"http://127.0.0.1:1/\",\"kinds\":[\"TrendTurned\"],\"category\":\" \"} | The category"
            })
    void refusesWhatNobodyCanBeToldBy(String request, String words) {
        given().contentType("application/json")
                .body(request)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(words));
    }

    @Test
    void anIdOfNothingAndOfAnothersIsNone() throws Exception {
        String mine = add(receiver.url(), "lamps").getString("details.id");
        String others = add(receiver.url(), "owls").getString("details.id");
        tell("lamps");
        await().atMost(PATIENCE).until(() -> "delivered".equals(state(mine)));
        String event = deliveries(mine).getString("[0].eventId");

        for (String id : List.of(UUID.randomUUID().toString(), "mine' or '1'='1", "1-1-1-1-1")) {
            given().get(PATH + "/{id}", id).then().statusCode(404);
            given().delete(PATH + "/{id}", id).then().statusCode(404);
            given().get(PATH + "/{id}/deliveries", id).then().statusCode(404);
            given().post(PATH + "/{id}/deliveries/{event}/resend", id, event)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
        given().post(PATH + "/{id}/deliveries/{event}/resend", others, event)
                .then()
                .statusCode(404);
        given().post(PATH + "/{id}/deliveries/{event}/resend", mine, "none")
                .then()
                .statusCode(404);
        given().queryParam("state", "lost")
                .get(PATH + "/{id}/deliveries", mine)
                .then()
                .statusCode(400);
    }

    private JsonPath add(String url, String category) {
        String of = category == null ? "" : ",\"category\":\"%s\"".formatted(category);
        JsonPath added = given().contentType("application/json")
                .body("{\"url\":\"%s\",\"kinds\":[\"TrendTurned\"]%s}".formatted(url, of))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        made.add(added.getString("details.id"));
        return added;
    }

    private void tell(String category) throws SQLException {
        Transactions.inTransaction(database, connection -> {
            announcements.tell(connection, turned(category), Audience.of(List.of(category)));
            return true;
        });
    }

    private boolean taken(String id) throws SQLException {
        return Transactions.inTransaction(
                database,
                connection ->
                        DeliveryQueue.take(connection, UUID.fromString(id), clock.instant(), Duration.ofSeconds(2))
                                != null);
    }

    private void hasWaitedLong(String id) throws SQLException {
        String before = "update webhook_delivery set waiting_since = waiting_since - interval '1 hour'"
                + " where subscription_id = ?";
        Transactions.inTransaction(database, connection -> {
            try (PreparedStatement update = connection.prepareStatement(before)) {
                update.setObject(1, UUID.fromString(id));
                return update.executeUpdate();
            }
        });
    }

    private static TrendTurned turned(String category) {
        return new TrendTurned(
                "A1",
                "<script>alert(1)</script>",
                category,
                "m-1",
                LocalDate.of(2011, 12, 8),
                "stable",
                "growth",
                0.6,
                30,
                55.5);
    }

    private static JsonPath deliveries(String id) {
        return given().get(PATH + "/{id}/deliveries", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String state(String id) {
        return Objects.requireNonNullElse(deliveries(id).getString("[0].state"), "none");
    }

    /** As a receiver would, from the specification alone. */
    private static String signature(String secret, Receiver.Received request) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        mac.update((request.header("webhook-id") + "." + request.header("webhook-timestamp") + ".").getBytes());
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(request.body()));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
