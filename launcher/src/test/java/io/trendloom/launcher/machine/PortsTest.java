package io.trendloom.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trendloom.embedded.FreePort;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PortsTest {
    private ServerSocket somebody;

    @BeforeEach
    void takeAPort() throws IOException {
        somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void letGo() throws IOException {
        somebody.close();
    }

    @Test
    void theOffsetMovesEveryPort() {
        Ports ports = new Ports(100);

        assertThat(List.of(ports.postgres(), ports.objectStore(), ports.broker()))
                .containsExactly(5533, 9101, 5773);
        assertThat(Worker.ALL.stream().map(ports::of)).containsExactly(8181, 8182, 8183, 8180);
    }

    @Test
    void freePortsAreFine() {
        Ports ports = new Ports(0);

        assertThatCode(() -> ports.requireFree(List.of(new FakePart("embed-worker", FreePort.any()))))
                .doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsNamedWithItsPartAndTheWayOut() {
        int port = somebody.getLocalPort();
        FakePart part = new FakePart("embed-worker", port);

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> new Ports(700).requireFree(List.of(part)))
                .withMessageContaining("The port %d of embed-worker is taken".formatted(port))
                .withMessageContaining("(%d + offset 700)".formatted(port - 700))
                .withMessageContaining("--port-offset (now 700)")
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.BUSY));
    }

    @Test
    void thePartItselfMayHoldItsPort() {
        FakePart part = new FakePart("postgres", somebody.getLocalPort());
        part.start();

        assertThatCode(() -> new Ports(0).requireFree(List.of(part))).doesNotThrowAnyException();
    }

    @Test
    void nothingIsStartedWhileAPortIsTaken(@TempDir Path data) throws IOException {
        int offset = somebody.getLocalPort() - new Ports(0).postgres();
        MachineOptions options = new MachineOptions();
        new CommandLine(options).parseArgs("--data-dir", data.toString(), "--port-offset", Integer.toString(offset));
        List<String> notes = new ArrayList<>();

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> Machine.start(options, new WorkerCommand(data, List.of()), notes::add))
                .withMessageContaining("The port %d of postgres is taken".formatted(somebody.getLocalPort()))
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.BUSY));

        assertThat(notes).isEmpty();
        assertThat(data.resolve("logs")).isEmptyDirectory();
        assertThat(MachineState.file(data)).doesNotExist();
        DirectoryLock.of(data).close();
        assertThat(Files.list(data.resolve("run")).map(Path::getFileName)).containsExactly(Path.of("lock"));
    }
}
