package io.trendloom.train;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.CalendarDays;
import io.trendloom.contract.message.DayClosed;
import io.trendloom.contract.message.DriftDetected;
import io.trendloom.contract.message.Message;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.train.retraining.Retraining;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The champion drifts, and days go by; two workers hear of each of it. */
@QuarkusTest
@WithTestResource(Installation.class)
@TestProfile(RetrainingTest.Scheduled.class)
class RetrainingTest {
    /** Trains anew 60 days after the data of the last training. */
    public static class Scheduled implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("trendloom.retraining.every-days", "60");
        }
    }

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final LocalDate LEARNED_TO = SyntheticShop.CUTOFF;
    private static final LocalDate DRIFTED = LEARNED_TO.plusDays(14);
    private static final Map<String, String> TINY = Map.ofEntries(
            entry("epochs", "1"),
            entry("windows", "64"),
            entry("batch", "16"),
            entry("hidden", "8"),
            entry("layers", "1"),
            entry("input", "8"),
            entry("text", "off"),
            entry("boostedTrees", "off"));

    @Inject
    Retraining retraining;

    @Test
    void trainsOnceForADriftAndThenCoolsDown() throws Exception {
        Installation.ingest().answers(new SyntheticShop(Installation.store(), "drift").snapshot());
        retraining.onDrift(delivery(Topology.TRAIN_DRIFT_DETECTED, drift("nobody", DRIFTED)));
        assertThat(trainings()).as("before a network was ever trained").isEmpty();
        String first = asked();
        String champion = promoted(ended(first).getString("modelId"));

        retraining.onDrift(delivery(Topology.TRAIN_DRIFT_DETECTED, drift(champion, DRIFTED.minusDays(1))));
        retraining.onDrift(delivery(Topology.TRAIN_DRIFT_DETECTED, drift("an-older-model", DRIFTED)));
        retraining.onDayClosed(delivery(Topology.TRAIN_DAY_CLOSED, closed(LEARNED_TO.plusDays(59))));
        assertThat(trainings()).containsExactly(first);

        Delivery one = delivery(Topology.TRAIN_DRIFT_DETECTED, drift(champion, DRIFTED));
        Delivery other = delivery(Topology.TRAIN_DRIFT_DETECTED, drift(champion, DRIFTED.plusDays(1)));
        hearAtOnce(one, other, one, other);

        assertThat(trainings()).hasSize(2);
        String second = trainings().getFirst();
        verifyReason(champion, second);

        LocalDate tooEarly = DRIFTED.plusDays(13);
        Installation.send(drift(champion, tooEarly));
        retraining.onDrift(delivery(Topology.TRAIN_DRIFT_DETECTED, drift(champion, tooEarly)));
        retraining.onDayClosed(delivery(Topology.TRAIN_DAY_CLOSED, closed(DRIFTED.plusDays(59))));
        assertThat(trainings()).hasSize(2);

        Installation.send(closed(DRIFTED.plusDays(61)));
        await().atMost(LONG).until(() -> trainings().size() == 3);
        given().get("/v1/trainings/" + trainings().getFirst())
                .then()
                .body("reason", containsString("schedule: 60 days or more have closed by " + DRIFTED.plusDays(61)));
        ended(trainings().getFirst());
    }

    /** The same data make the same model again, which is no better than the champion: it is refused, and says why. */
    private void verifyReason(String champion, String id) {
        JsonPath training = ended(id);
        assertThat(training.getString("reason"))
                .startsWith("drift: the population stability index of demand against what %s learned from is 0.41 at "
                        .formatted(champion));
        assertThat(training.<String, String>getMap("settings")).isEqualTo(TINY);
        assertThat(training.getString("report.policy")).isEqualTo("none");
        assertThat(training.getString("report.refusal")).contains(" than ", " beyond chance: WQL30 differs by ");
        String model = training.getString("modelId");
        given().get("/v1/models/" + model)
                .then()
                .body("details.provenance.settings.reason", equalTo(training.getString("reason")))
                .body("details.provenance.settings.refusal", equalTo(training.getString("report.refusal")))
                .body("details.files.name", hasItem("inputs.json"));
        given().get("/v1/models/" + model + "/card").then().body(containsString("`reason` drift: "));
        given().get("/v1/models/champion").then().body("modelId", equalTo(champion));
    }

    /** Each delivery to a worker of its own, all at the same time. */
    private void hearAtOnce(Delivery... deliveries) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(deliveries.length)) {
            List<Future<?>> heard = new ArrayList<>();
            for (Delivery delivery : deliveries) {
                heard.add(workers.submit(() -> {
                    retraining.onDrift(delivery);
                    return null;
                }));
            }
            for (Future<?> each : heard) {
                each.get();
            }
        }
    }

    private static Delivery delivery(String queue, Message message) {
        return Delivery.of(queue, Installation.encode(message));
    }

    private static DriftDetected drift(String modelId, LocalDate cutoff) {
        return new DriftDetected(modelId, cutoff, "inputs", "demand", 0.41, 0.25);
    }

    private static DayClosed closed(LocalDate day) {
        return new DayClosed(day.toEpochDay(), day, new CalendarDays(SyntheticShop.OPENED, List.of(), List.of()));
    }

    private static String asked() {
        return given().contentType("application/json")
                .body(Map.of("settings", TINY))
                .post("/v1/trainings")
                .then()
                .statusCode(202)
                .body("reason", nullValue())
                .extract()
                .path("trainingId");
    }

    private static JsonPath ended(String id) {
        await("training " + id)
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> given().get("/v1/trainings/" + id)
                        .jsonPath()
                        .getString("state")
                        .equals("succeeded"));
        return given().get("/v1/trainings/" + id).jsonPath();
    }

    private static String promoted(String modelId) {
        given().post("/v1/models/" + modelId + "/promote").then().statusCode(200);
        return modelId;
    }

    private static List<String> trainings() {
        return given().get("/v1/trainings").jsonPath().getList("trainings.trainingId");
    }
}
