package io.trendloom.launcher.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.embedded.FreePort;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.api.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelsCommandTest {
    private static final String CHAMPION = "GET /v1/models/champion";
    private static final String MODEL = """
            {"modelId":"%s","kind":"lstm","trainingId":"t-7","cutoff":"2024-02-29","createdAt":"2024-03-01T10:11:12.345Z",\
            "verdict":"level","manifest":{"key":"models/%s/manifest.json"}%s}""";
    private static final String IN_USE = ",\"champion\":true,\"aliasVersion\":4,\"policy\":\"gate\"";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @AfterEach
    void stop() {
        worker.close();
    }

    private static String model(String id, String more) {
        return MODEL.formatted(id, id, more);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("models"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--port-offset", worker.offset(Service.TRAIN)));
        return terminal.run(all.toArray(String[]::new));
    }

    @Test
    void listsTheModelsAndWhichIsInUse() {
        worker.on("GET /v1/models", Reply.ok("{\"models\":[%s,%s]}".formatted(model("m-9", IN_USE), model("m-8", ""))));

        assertThat(run("list", "--size", "2")).isZero();

        assertThat(terminal.lines()).hasSize(3);
        assertThat(terminal.lines().get(1))
                .startsWith("m-9 ")
                .contains("lstm", "2024-02-29", "2024-03-01T10:11:12Z", "level")
                .endsWith("yes, by gate");
        assertThat(terminal.lines().get(2)).startsWith("m-8 ").endsWith("level");
        assertThat(worker.asked("GET /v1/models").getFirst().query()).isEqualTo("size=2");
    }

    @Test
    void printsAModelsCard() {
        worker.on("GET /v1/models/m 9/card", Reply.ok("# Model m 9\n\n| model | WQL30 |\n"));

        assertThat(run("card", "m 9")).isZero();
        assertThat(terminal.out()).isEqualTo("# Model m 9\n\n| model | WQL30 |\n");

        assertThat(run("card", "none")).isEqualTo(1);
        assertThat(terminal.err()).contains("train-worker answered 404");
    }

    @Test
    void signsAModel() {
        worker.on("POST /v1/models/m-9/sign", Reply.ok("{\"modelId\":\"m-9\",\"keyId\":\"machine\"}"));

        assertThat(run("sign", "m-9")).isZero();
        assertThat(terminal.lines()).containsExactly("m-9 is signed by the key machine");
    }

    @Test
    void showsAModelAndHowItDid() {
        String metrics = TrainingJson.succeeded("gate").replaceFirst("(?s).*\"report\":(.*)}\\s*$", "$1");
        worker.on("GET /v1/models/m-9", Reply.ok(model("m-9", IN_USE + ",\"metrics\":" + metrics)));

        assertThat(run("show", "m-9")).isZero();

        assertThat(terminal.out())
                .contains("model     m-9\n", "champion  yes, by gate\n", "models/m-9/manifest.json")
                .contains("seasonal-naive", "against champion: level");
    }

    @Test
    void showsAModelAsJson() throws IOException {
        worker.on("GET /v1/models/m-9", Reply.ok(model("m-9", "")));

        assertThat(run("show", "m-9", "--format", "json")).isZero();

        assertThat(json()).isEqualTo(new ObjectMapper().readTree(model("m-9", "")));
    }

    @Test
    void promotesAModelUnlessTheChampionMovesMeanwhile() {
        worker.on(CHAMPION, Reply.ok(model("m-8", IN_USE)))
                .on("POST /v1/models/m-9/promote", Reply.ok(model("m-9", IN_USE)));

        assertThat(run("promote", "m-9")).isZero();

        assertThat(terminal.lines()).containsExactly("m-9 is the champion in the place of m-8");
        assertThat(worker.asked("POST /v1/models/m-9/promote").getFirst().query())
                .isEqualTo("aliasVersion=4");
    }

    @Test
    void promotesTheFirst() {
        worker.on(CHAMPION, Reply.problem(404, "There is none."))
                .on("POST /v1/models/m-9/promote", Reply.ok(model("m-9", IN_USE)));

        assertThat(run("promote", "m-9")).isZero();

        assertThat(terminal.lines()).containsExactly("m-9 is the champion");
        assertThat(worker.asked("POST /v1/models/m-9/promote").getFirst().query())
                .isEqualTo("aliasVersion=0");
    }

    @Test
    void saysThatAModelIsTheChampionAlready() {
        worker.on(CHAMPION, Reply.ok(model("m-9", IN_USE)))
                .on("POST /v1/models/m-9/promote", Reply.ok(model("m-9", IN_USE)));

        assertThat(run("promote", "m-9")).isZero();

        assertThat(terminal.lines()).containsExactly("m-9 is the champion already");
    }

    @Test
    void tellsWhyAMoveIsRefused() {
        worker.on(CHAMPION, Reply.ok(model("m-8", IN_USE)))
                .on("POST /v1/models/none/promote", Reply.problem(404, "The model (none) must be one that exists."))
                .on("POST /v1/models/rollback", Reply.problem(409, "The champion's aliasVersion (4) must be 5."));

        assertThat(run("promote", "none")).isEqualTo(1);
        assertThat(run("rollback")).isEqualTo(1);

        assertThat(terminal.err())
                .contains("train-worker answered 404: The model (none) must be one that exists.")
                .contains("train-worker answered 409: The champion's aliasVersion (4) must be 5.");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void goesBackToTheChampionBefore() throws IOException {
        worker.on(CHAMPION, Reply.ok(model("m-9", IN_USE)))
                .on("POST /v1/models/rollback", Reply.ok(model("m-8", IN_USE)));

        assertThat(run("rollback", "--format", "json")).isZero();

        assertThat(json().path("modelId").asText()).isEqualTo("m-8");
        assertThat(worker.asked("POST /v1/models/rollback").getFirst().query()).isEqualTo("aliasVersion=4");
    }

    @Test
    void aSystemThatIsNotThereIsUnavailable() {
        int exitCode =
                terminal.run("models", "list", "--port-offset", StubServer.offset(Service.TRAIN, FreePort.any()));

        assertThat(exitCode).isEqualTo(69);
        assertThat(terminal.err()).contains("train-worker does not answer");
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(terminal.out());
    }
}
