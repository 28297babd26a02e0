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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainCommandTest {
    private static final String ASK = "POST /v1/trainings";
    private static final String FOLLOW = "GET /v1/trainings/t-7";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @BeforeEach
    void takeTrainings() {
        worker.on(ASK, new Reply(202, TrainingJson.at("queued"), true));
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    private int train(String... more) {
        List<String> arguments = new ArrayList<>(List.of("train", "--port-offset", worker.offset(Service.TRAIN)));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }

    private JsonNode settings() throws IOException {
        return new ObjectMapper().readTree(worker.asked(ASK).getFirst().body()).path("settings");
    }

    @Test
    void asksForATrainingAndLeavesItToTheSystem() {
        assertThat(train()).isZero();

        assertThat(terminal.lines()).containsExactly("training t-7 is queued");
        assertThat(worker.asked(ASK).getFirst().body()).isEqualTo("{\"settings\":{}}");
        assertThat(worker.asked(FOLLOW)).isEmpty();
    }

    @Test
    void asksATrainingToStop() {
        worker.on("POST /v1/trainings/t-7/cancel", new Reply(202, TrainingJson.at("running"), true));

        assertThat(train("--cancel", "t-7")).isZero();

        assertThat(terminal.lines()).containsExactly("training t-7 stops at its next step");
        assertThat(worker.asked(ASK)).isEmpty();
    }

    @Test
    void tellsThatATrainingHadEndedAlready() {
        worker.on("POST /v1/trainings/t-7/cancel", new Reply(202, TrainingJson.succeeded("gate"), true));

        assertThat(train("--cancel", "t-7")).isZero();

        assertThat(terminal.lines()).containsExactly("training t-7 has ended already: succeeded");
    }

    @Test
    void refusesOtherOptionsBesideCancel() {
        assertThat(train("--cancel", "t-7", "--epochs", "3")).isEqualTo(2);
    }

    @Test
    void followsATrainingToItsEnd() {
        worker.on(
                FOLLOW,
                Reply.ok(TrainingJson.at("queued")),
                Reply.ok(TrainingJson.at("running")),
                Reply.ok(TrainingJson.succeeded("gate")));

        assertThat(train("--wait")).isZero();

        assertThat(worker.asked(FOLLOW)).hasSize(3);
        assertThat(terminal.out())
                .contains("m-9, judged on", "seasonal-naive", "against champion: level", "against seasonal-naive: won")
                .endsWith("is the new champion: it beat the one before beyond chance\n");
    }

    @Test
    void followsATrainingAcrossARestartOfTheWorker() {
        worker.on(
                FOLLOW,
                Reply.cutOff("{\"trainingId\":"),
                Reply.problem(503, "Starting."),
                Reply.ok(TrainingJson.succeeded("none")));

        assertThat(train("--wait")).isZero();

        assertThat(terminal.out()).contains("not promoted");
    }

    @Test
    void writesTheTrainingAsJson() throws IOException {
        worker.on(FOLLOW, Reply.ok(TrainingJson.succeeded("gate")));

        assertThat(train("--wait", "--format", "json")).isZero();

        assertThat(new ObjectMapper().readTree(terminal.out()))
                .isEqualTo(new ObjectMapper().readTree(TrainingJson.succeeded("gate")));
    }

    @Test
    void aTrainingThatFailsTellsWhy() {
        worker.on(FOLLOW, Reply.ok(TrainingJson.failed()));

        assertThat(train("--wait")).isEqualTo(1);

        assertThat(terminal.err()).contains("The training t-7 has failed: There are 3 days; a window needs 90.");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aTrainingThatIsCancelledIsNoSuccess() {
        worker.on(FOLLOW, Reply.ok(TrainingJson.at("cancelled")));

        assertThat(train("--wait")).isEqualTo(1);

        assertThat(terminal.err()).contains("The training t-7 has been cancelled: it was stopped by request.");
    }

    @Test
    void passesSettingsOn() throws IOException {
        train("--epochs", "3", "--encoder", "lstm", "--set", "windows=200", "--set", "seed=1");

        assertThat(settings())
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"epochs\":\"3\",\"encoder\":\"lstm\",\"windows\":\"200\",\"seed\":\"1\"}"));
    }

    @Test
    void aSettingGivenTwiceIsUsage() {
        assertThat(train("--epochs", "3", "--set", "epochs=4")).isEqualTo(2);

        assertThat(terminal.err()).contains("twice");
        assertThat(worker.asked(ASK)).isEmpty();
    }

    @Test
    void aSettingWithoutAValueIsUsage() {
        assertThat(train("--set", "epochs")).isEqualTo(2);
    }

    @Test
    void aRefusedSettingIsShown() {
        worker.on(ASK, Reply.problem(400, "The setting (epoch) is unknown. It must be one of: epochs, windows."));

        assertThat(train("--set", "epoch=4")).isEqualTo(1);

        assertThat(terminal.err()).contains("The setting (epoch) is unknown. It must be one of: epochs, windows.");
    }

    @Test
    void aSystemThatIsNotThereIsUnavailable() {
        int exitCode = terminal.run("train", "--port-offset", StubServer.offset(Service.TRAIN, FreePort.any()));

        assertThat(exitCode).isEqualTo(69);
        assertThat(terminal.err()).contains("train-worker does not answer");
    }
}
