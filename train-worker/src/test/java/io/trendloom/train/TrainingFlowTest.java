package io.trendloom.train;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.ModelPromoted;
import io.trendloom.contract.message.ModelRegistered;
import io.trendloom.contract.message.TextVectorsStored;
import io.trendloom.contract.message.TrainModel;
import io.trendloom.contract.message.TrainingProgressed;
import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.Member;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.holiday.Country;
import io.trendloom.platform.store.OrphanSweep;
import io.trendloom.platform.store.OwnedObjects;
import io.trendloom.train.training.TrainingJob;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(Installation.class)
class TrainingFlowTest {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Map<String, String> TINY =
            Map.of("epochs", "2", "windows", "64", "batch", "16", "hidden", "8", "layers", "1", "input", "8");
    private static final Map<String, String> NETWORK_ALONE = networkAlone();

    @Inject
    DataSource database;

    @Inject
    TrainingJob job;

    @Inject
    OwnedObjects owned;

    @TestHTTPResource
    URI worker;

    @TempDir
    Path folder;

    @Test
    void trainsRegistersAndPromotes() throws Exception {
        SyntheticShop shop = new SyntheticShop(Installation.store(), "flow");
        Installation.ingest().answers(shop.snapshot());
        try (EventRecorder events = new EventRecorder()) {
            String id = ask(TINY);
            awaitState(id, "waiting");
            for (TextVectorsStored stored : shop.vectors()) {
                Installation.send(stored);
            }
            JsonPath training = awaitState(id, "succeeded");

            assertThat(training.getInt("epoch")).isEqualTo(2);
            assertThat(training.getLong("windows")).isEqualTo(128);
            assertThat(training.getString("verdict")).isIn("won", "level", "lost");
            verifyReport(training);
            await().atMost(LONG)
                    .until(() -> events.heard(ModelRegistered.class).stream()
                            .anyMatch(model -> model.modelId().equals(training.getString("modelId"))));
            assertThat(events.heard(TrainingProgressed.class))
                    .filteredOn(progress -> progress.trainingId().equals(id))
                    .extracting(TrainingProgressed::epoch)
                    .containsExactly(1, 2);
            assertThat(events.heard(TrainModel.class))
                    .extracting(TrainModel::trainingId)
                    .contains(id);
            verifyArtifact(training.getString("modelId"));
            verifySweep(training.getString("modelId"));
            verifyFirstChampion();
            assertThat(serverSentEvents(id)).last().asString().contains("\"state\":\"succeeded\"");
        }
    }

    private static void verifyReport(JsonPath training) {
        Map<String, Map<String, Object>> models = training.getMap("report.evaluation.models");
        assertThat(models).containsKeys("seasonal-naive", "weekday-average", "lstm");
        models.forEach((name, scores) -> {
            assertThat(scores)
                    .as(name)
                    .containsKeys("wql", "wql30", "wape", "wape30", "mase", "coverage80", "trend")
                    .hasEntrySatisfying(
                            "wql30",
                            value -> assertThat(((Number) value).doubleValue()).isPositive())
                    .extractingByKey("trend", InstanceOfAssertFactories.MAP)
                    .containsKeys("accuracy", "macroPrecision", "macroRecall", "macroF1");
        });
        assertThat(training.getMap("report.evaluation.segments")).containsOnlyKeys("head", "intermittent", "new");
        assertThat(training.getList("report.epochs.epoch")).containsExactly(1, 2);
        String judged = training.getString("report.evaluation.verdicts.champion") == null
                ? "report.evaluation.verdicts.weekday-average"
                : "report.evaluation.verdicts.champion";
        assertThat(training.getString(judged + ".outcome")).isEqualToIgnoringCase(training.getString("verdict"));
        assertThat(training.getDouble(judged + ".difference"))
                .isBetween(training.getDouble(judged + ".low"), training.getDouble(judged + ".high"));
    }

    private void verifyArtifact(String modelId) throws Exception {
        JsonPath model = given().get("/v1/models/" + modelId)
                .then()
                .statusCode(200)
                .body("kind", equalTo("lstm"))
                .body("cutoff", equalTo(SyntheticShop.CUTOFF.toString()))
                .body("details.provenance.settings.textsKnown", equalTo("48"))
                .body("details.provenance.settings.textsCovered", equalTo("48"))
                .body("details.provenance.settings.outlierDays", matchesPattern("[0-9]+"))
                .body("details.provenance.settings.launches", containsString("at least 200 launches and items on sale"))
                .body("details.encoders.encoder.unique()", equalTo(List.of(SyntheticShop.ENCODER)))
                .extract()
                .jsonPath();
        given().get("/v1/models/" + modelId + "/card")
                .then()
                .statusCode(200)
                .contentType("text/markdown")
                .body(containsString("# Model " + modelId), containsString("48 texts, 48 of them with vectors"));
        given().get("/v1/models")
                .then()
                .statusCode(200)
                .body("models.find { it.modelId == '%s' }.against.difference".formatted(modelId), notNullValue());
        given().get("/v1/models/nothing/card").then().statusCode(404).contentType("application/problem+json");
        Bundle bundle = download(model, Files.createDirectory(folder.resolve("network")));
        assertThat(bundle.manifest().provenance().modelId()).isEqualTo(modelId);
        assertThat(bundle.manifest().files())
                .extracting(file -> file.name())
                .contains("network.onnx", "metrics.json", "pipeline.json")
                .anyMatch(name -> name.startsWith("events.out.tfevents"));
        assertThat(bundle.pipeline().members())
                .filteredOn(member -> member instanceof Member.Network)
                .singleElement()
                .extracting(member -> ((Member.Network) member).featureSet())
                .satisfies(features -> {
                    assertThat(features.version()).isEqualTo(FeatureSet.VERSION);
                    assertThat(features.settings().holidays()).containsExactly(Country.GB, Country.US);
                });
    }

    private static Bundle download(JsonPath model, Path files) throws Exception {
        ObjectRef manifest = Json.mapper().convertValue(model.getMap("manifest"), ObjectRef.class);
        Installation.store().download(manifest, files);
        for (Map<String, Object> file : model.<Map<String, Object>>getList("details.files")) {
            Installation.store()
                    .download(
                            new ObjectRef(
                                    manifest.bucket(),
                                    "models/%s/%s".formatted(model.getString("modelId"), file.get("name")),
                                    (String) file.get("sha256"),
                                    ((Number) file.get("size")).longValue(),
                                    0),
                            files);
        }
        return Bundle.open(files);
    }

    /** Two days later nobody takes a registered model's files for orphans; those of a model that nobody registered are. */
    private void verifySweep(String modelId) throws Exception {
        Installation.store().put("models/nobody/manifest.json", new byte[] {1}, 0);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));

        List<String> orphans = new OrphanSweep(Installation.store(), owned, later, Duration.ofDays(1))
                .look(1_000)
                .examples();

        assertThat(orphans).contains("models/nobody/manifest.json").noneMatch(key -> key.contains(modelId));
    }

    private void verifyFirstChampion() throws Exception {
        String first = query("select m.id from train.alias_move a "
                + "join train.model m on m.id = a.model_id where a.version = 1 and a.policy = 'first'");
        JsonPath model = given().get("/v1/models/" + first)
                .then()
                .statusCode(200)
                .body("kind", equalTo("weekday-average"))
                .body("metrics.evaluation.models", hasKey("weekday-average"))
                .extract()
                .jsonPath();
        Path files = Files.createDirectory(folder.resolve("first"));
        Bundle bundle = download(model, files);
        assertThat(bundle.pipeline().members()).singleElement().isInstanceOf(Member.WeekdayAverage.class);
    }

    private List<String> serverSentEvents(String id) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(worker.resolve("/v1/trainings/" + id + "/events"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = client.sendAsync(request, BodyHandlers.ofString())
                    .orTimeout(LONG.toSeconds(), TimeUnit.SECONDS)
                    .join()
                    .body();
            return body.lines().filter(line -> line.startsWith("data:")).toList();
        }
    }

    @Test
    void takesOverATrainingWhoseWorkerDied() throws Exception {
        ObjectRef snapshot = new SyntheticShop(Installation.store(), "takeover").snapshot();
        String dead = "t-dead-" + UUID.randomUUID();
        String alive = "t-alive-" + UUID.randomUUID();
        insertRunning(alive, snapshot, "1 hour");
        insertRunning(dead, snapshot, "-1 second");

        awaitState(dead, "succeeded");

        assertThat(query("select fencing_token::text from train.training where id = '" + dead + "'"))
                .isEqualTo("8");
        assertThat(state(alive)).isEqualTo("running");
        assertThat(query("select fencing_token::text from train.training where id = '" + alive + "'"))
                .isEqualTo("7");
        assertThat(query("with gone as (delete from train.training where id = '%s' returning id) select id from gone"
                        .formatted(alive)))
                .isEqualTo(alive);
    }

    private void insertRunning(String id, ObjectRef snapshot, String leaseLeft) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into train.training (id, state, snapshot, settings, created_at, accepted_at, owner,
                            fencing_token, attempts, lease_until)
                        values (?, 'RUNNING', ?, ?, now(), now(), 'another', 7, 1, now() + ?::interval)""")) {
            insert.setString(1, id);
            insert.setString(2, Json.mapper().writeValueAsString(snapshot));
            insert.setString(3, Json.mapper().writeValueAsString(NETWORK_ALONE));
            insert.setString(4, leaseLeft);
            insert.executeUpdate();
        }
    }

    @Test
    void doesNothingNewForACommandThatComesAgain() throws Exception {
        ObjectRef snapshot = new SyntheticShop(Installation.store(), "again").snapshot();
        TrainModel command = new TrainModel("t-" + UUID.randomUUID(), snapshot, NETWORK_ALONE);
        byte[] body = Installation.send(command);
        JsonPath first = awaitState(command.trainingId(), "succeeded");
        String models = query("select count(*)::text from train.model");

        Installation.send("TrainModel", body);
        Installation.send(command);
        String marker = "t-" + UUID.randomUUID();
        Installation.send(new TrainModel(marker, missing(), NETWORK_ALONE));
        awaitState(marker, "failed");

        assertThat(query("select count(*)::text from train.model")).isEqualTo(models);
        assertThat(given().get("/v1/trainings/" + command.trainingId())
                        .jsonPath()
                        .getString("modelId"))
                .isEqualTo(first.getString("modelId"));
    }

    @Test
    void tellsWhyATrainingFailed() {
        Installation.ingest().answers(missing());
        JsonPath training = awaitState(ask(NETWORK_ALONE), "failed");
        assertThat(training.getString("error")).contains("snapshots/nowhere.json");
        assertThat(training.getString("modelId")).isNull();
    }

    private static ObjectRef missing() {
        return new ObjectRef("trendloom", "snapshots/nowhere.json", "b".repeat(64), 3, 0);
    }

    @Test
    void stopsWhenAsked() throws Exception {
        Installation.ingest().answers(new SyntheticShop(Installation.store(), "stop").snapshot());
        String id = ask(plus("epochs", "1000", "patience", "1000", "text", "off"));
        await().atMost(LONG)
                .until(() -> given().get("/v1/trainings/" + id).jsonPath().getInt("epoch") > 0);
        given().delete("/v1/trainings/" + id).then().statusCode(202);
        awaitState(id, "cancelled");
    }

    @Test
    void goesOnFromItsCheckpointInTheStoreAfterItsLeaseRanOutAndItsDiskIsGone() throws Exception {
        Installation.ingest().answers(new SyntheticShop(Installation.store(), "resume").snapshot());
        try (EventRecorder events = new EventRecorder()) {
            String id = ask(plus("epochs", "1000", "patience", "1000", "text", "off"));
            await().atMost(LONG).until(() -> epochs(events, id).size() >= 3);
            query("""
                    update train.training set fencing_token = 100, lease_until = now() - interval '1 second'
                    where id = '%s' returning id""".formatted(id));
            job.discard(id);
            await().atMost(LONG)
                    .until(() -> query("select fencing_token::text from train.training where id = '%s'".formatted(id))
                            .equals("101"));
            int before = epochs(events, id).size();
            await().atMost(LONG).until(() -> epochs(events, id).size() >= before + 2);
            assertThat(query("select checkpoint from train.training where id = '%s'".formatted(id)))
                    .contains("/101-");
            given().post("/v1/trainings/" + id + "/cancel").then().statusCode(202);
            awaitState(id, "cancelled");
            assertThat(query("select coalesce(checkpoint, 'none') from train.training where id = '%s'".formatted(id)))
                    .isEqualTo("none");

            assertThat(epochs(events, id)).isSorted().doesNotHaveDuplicates().startsWith(1, 2, 3);
        }
    }

    private static List<Integer> epochs(EventRecorder events, String id) {
        return events.heard(TrainingProgressed.class).stream()
                .filter(progress -> progress.trainingId().equals(id))
                .map(TrainingProgressed::epoch)
                .toList();
    }

    @Test
    void movesTheChampionAndBack() throws Exception {
        Installation.ingest().answers(new SyntheticShop(Installation.store(), "alias").snapshot());
        String network = train("encoder", "transformer");
        given().get("/v1/models/" + network)
                .then()
                .body("kind", equalTo("transformer"))
                .body("details.provenance.settings.encoder", equalTo("transformer"))
                .body("details.provenance.settings.boostedTrees", equalTo("not asked for"));
        try (EventRecorder events = new EventRecorder()) {
            JsonPath before = given().get("/v1/models/champion").jsonPath();
            long version = before.getLong("aliasVersion");

            given().post("/v1/models/" + network + "/promote")
                    .then()
                    .statusCode(200)
                    .body("policy", equalTo("operator"))
                    .body("aliasVersion", equalTo((int) version + 1));
            given().queryParam("aliasVersion", version)
                    .post("/v1/models/" + network + "/promote")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("aliasVersion (%d) must be %d".formatted(version, version + 1)));
            given().post("/v1/models/" + network + "/promote")
                    .then()
                    .statusCode(200)
                    .body("aliasVersion", equalTo((int) version + 1));
            given().queryParam("aliasVersion", version)
                    .post("/v1/models/rollback")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("https://trendloom.io/problems/alias-moved"));
            given().queryParam("aliasVersion", version + 1)
                    .post("/v1/models/rollback")
                    .then()
                    .statusCode(200)
                    .body("modelId", equalTo(before.getString("modelId")))
                    .body("aliasVersion", equalTo((int) version + 2));

            given().post("/v1/models/" + network + "/sign")
                    .then()
                    .statusCode(200)
                    .body("keyId", equalTo("machine"));
            assertThat(Installation.store().find("models/%s/manifest.json.machine.sig".formatted(network), 100))
                    .as("a signature in Base64")
                    .hasSize(88);

            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(events.heard(ModelPromoted.class))
                            .extracting(ModelPromoted::aliasVersion)
                            .containsExactly(version + 1, version + 2));
        }
        given().get("/v1/models").then().statusCode(200).body("models.findAll { it.champion }.size()", equalTo(1));
        refusesAModelWhoseManifestIsNotTheOneThatWasSigned(network);
    }

    private void refusesAModelWhoseManifestIsNotTheOneThatWasSigned(String model) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement swap = connection.prepareStatement(
                        "update model set manifest_ref = regexp_replace(manifest_ref, '[0-9a-f]{64}', ?) where id = ?")) {
            swap.setString(1, "0".repeat(64));
            swap.setString(2, model);
            swap.executeUpdate();
        }

        given().post("/v1/models/" + model + "/promote")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://trendloom.io/problems/model-not-signed"))
                .body("detail", containsString("the signature of machine does not fit"));
    }

    @Test
    void goesOnFromWhatTheChampionsNetworkHadLearned() throws Exception {
        Installation.ingest().answers(new SyntheticShop(Installation.store(), "warm").snapshot());
        String champion = train("encoder", "rnn");
        given().post("/v1/models/" + champion + "/promote").then().statusCode(200);
        assertThat(networkStart(train("encoder", "rnn", "start", "champion"))).isEqualTo(champion);
        assertThat(networkStart(train("encoder", "gru", "start", "champion"))).isEqualTo("new");
        assertThat(networkStart(train("encoder", "rnn"))).isEqualTo("new");
    }

    /** What the network of a model went on from. */
    private static String networkStart(String model) {
        return given().get("/v1/models/" + model).jsonPath().getString("details.provenance.settings.networkStart");
    }

    /** A model trained without texts and trees, by its id. */
    private static String train(String... settings) {
        return awaitState(ask(networkAlone(settings)), "succeeded").getString("modelId");
    }

    private static Map<String, String> networkAlone(String... settings) {
        Map<String, String> all = plus(settings);
        all.putAll(Map.of("text", "off", "boostedTrees", "off"));
        return all;
    }

    private static String ask(Map<String, String> settings) {
        return given().contentType("application/json")
                .body(Map.of("settings", settings))
                .post("/v1/trainings")
                .then()
                .statusCode(202)
                .body("state", equalTo("queued"))
                .extract()
                .jsonPath()
                .getString("trainingId");
    }

    private static JsonPath awaitState(String id, String state) {
        await("training " + id + " " + state)
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> state(id), now -> {
                    assertThat(now)
                            .as(() -> given().get("/v1/trainings/" + id).asString())
                            .matches(at -> at.equals(state)
                                    || !List.of("failed", "succeeded", "cancelled")
                                            .contains(at));
                    return now.equals(state);
                });
        return given().get("/v1/trainings/" + id).jsonPath();
    }

    private static String state(String id) {
        return String.valueOf(given().get("/v1/trainings/" + id).jsonPath().getString("state"));
    }

    private String query(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static Map<String, String> plus(String... more) {
        Map<String, String> all = new HashMap<>(TINY);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
