package io.trendloom.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.embedded.FreePort;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.machine.MachineState.PartState;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
    private static final String READY = "GET /q/health/ready";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @TempDir
    private Path data;

    @BeforeEach
    void workerIsReady() {
        worker.on(READY, Reply.ok("{}"));
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    private int status(String... more) {
        String[] arguments = {"status", "--data-dir", data.toString(), "--format", more.length == 0 ? "table" : more[0]
        };
        return terminal.run(arguments);
    }

    private PartState ingest(Long pid, String health) {
        return States.part("ingest-service", pid, worker.port(), health);
    }

    private PartState postgres() {
        return States.part("postgres", States.OWN, worker.port(), "healthy");
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(terminal.out());
    }

    @Test
    void aDirectoryWithoutASystemIsUnavailable() {
        assertThat(status()).isEqualTo(69);

        assertThat(terminal.err()).contains(data.toString(), "trendloom up");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void listsHealthyParts() throws IOException {
        States.write(States.running(postgres(), ingest(States.OWN, "healthy")), data);

        assertThat(status()).isZero();

        assertThat(terminal.lines()).hasSize(4);
        assertThat(terminal.lines().get(0)).matches("PART +PID +ADDRESS +HEALTH +LOG *");
        assertThat(terminal.lines().get(1))
                .matches("postgres +%d +127\\.0\\.0\\.1:%d +healthy +/data/logs/postgres\\.log"
                        .formatted(States.OWN, worker.port()));
        assertThat(terminal.lines().get(2)).startsWith("ingest-service ");
        assertThat(terminal.lines().get(3)).isEqualTo("page: http://localhost:8780/");
    }

    @Test
    void writesJson() throws IOException {
        States.write(States.running(ingest(States.OWN, "starting")), data);

        assertThat(status("json")).isZero();

        assertThat(json().path("running").asBoolean()).isTrue();
        assertThat(json().path("page").asText()).isEqualTo("http://localhost:8780/");
        JsonNode part = json().path("parts").path(0);
        assertThat(part.path("name").asText()).isEqualTo("ingest-service");
        assertThat(part.path("pid").asLong()).isEqualTo(States.OWN);
        assertThat(part.path("port").asInt()).isEqualTo(worker.port());
        assertThat(part.path("health").asText()).isEqualTo("healthy");
    }

    @Test
    void aPartThatHasStoppedAnsweringDegrades() throws IOException {
        worker.on(READY, Reply.problem(503, "Database away."));
        States.write(States.running(postgres(), ingest(States.OWN, "healthy")), data);

        assertThat(status("json")).isEqualTo(3);

        assertThat(json().path("parts").path(0).path("health").asText()).isEqualTo("healthy");
        assertThat(json().path("parts").path(1).path("health").asText()).isEqualTo("unhealthy");
    }

    @Test
    void aPartThatHasNotAnsweredYetStarts() throws IOException {
        States.write(States.running(States.part("ingest-service", States.OWN, FreePort.any(), "starting")), data);

        assertThat(status("json")).isEqualTo(3);

        assertThat(json().path("parts").path(0).path("health").asText()).isEqualTo("starting");
    }

    @Test
    void aPartThatIsGoneIsStopped() throws IOException {
        States.write(States.running(ingest(States.NOBODY, "healthy")), data);

        assertThat(status()).isEqualTo(3);

        assertThat(terminal.lines().get(1)).matches("ingest-service +- +\\S+ +stopped +\\S+");
    }

    @Test
    void aPartThatWaitsForItsNextStartSaysSo() throws IOException {
        States.write(States.running(ingest(States.NOBODY, "restarting")), data);

        assertThat(status()).isEqualTo(3);

        assertThat(terminal.lines().get(1)).contains(" restarting ");
    }

    @Test
    void aSystemWhoseSupervisorIsGoneIsUnavailable() throws IOException {
        States.write(
                States.killed(ingest(States.OWN, "healthy"), States.part("postgres", null, 1, "restarting")), data);

        assertThat(status()).isEqualTo(69);

        assertThat(terminal.lines().get(1)).contains(" healthy ");
        assertThat(terminal.lines().get(2)).as("nobody starts it again").contains(" stopped ");
        assertThat(terminal.lines().getLast()).isEqualTo("not running; start it: trendloom up");
    }

    @Test
    void aRealServerIsAskedByItsPort() throws IOException {
        PartState there = new PartState("broker", null, "127.0.0.1", worker.port(), "healthy", 0, null);
        PartState away = new PartState("postgres", null, "127.0.0.1", FreePort.any(), "healthy", 0, null);
        States.write(States.running(there, away), data);

        assertThat(status()).isEqualTo(3);

        assertThat(terminal.lines().get(1)).matches("broker +- +\\S+ +healthy +-");
        assertThat(terminal.lines().get(2)).matches("postgres +- +\\S+ +unhealthy +-");
    }

    @Test
    void restartsAreCounted() throws IOException {
        PartState part = new PartState("postgres", States.OWN, "127.0.0.1", worker.port(), "healthy", 2, "/x.log");
        States.write(States.running(part), data);

        assertThat(status()).isZero();

        assertThat(terminal.lines().get(1)).contains(" healthy, restarts 2 ");
    }
}
