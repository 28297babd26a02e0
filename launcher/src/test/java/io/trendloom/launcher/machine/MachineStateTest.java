package io.trendloom.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.machine.MachineState.PartState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineStateTest {
    @TempDir
    private Path data;

    @Test
    void readsBackWhatWasWritten() throws IOException {
        MachineState state = States.running(
                new PartState("postgres", 12L, "127.0.0.1", 6133, "healthy", 2, "/data/logs/postgres.log"),
                new PartState("broker", null, "mq.example", 5672, "healthy", 0, null));

        States.write(state, data);

        assertThat(MachineState.read(data)).isEqualTo(state);
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        States.write(States.running(), data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(MachineState.file(data))))
                .isEqualTo("rw-------");
    }

    @Test
    void aLaterStateTakesTheFirstOnesPlace() throws IOException {
        States.write(States.running(States.part("postgres", 1L, 2, "healthy")), data);

        States.write(States.running(), data);

        assertThat(MachineState.read(data).parts()).isEmpty();
        assertThat(Files.list(data.resolve("run"))).containsExactly(MachineState.file(data));
    }

    @Test
    void nothingIsThereBeforeTheFirstSystem() {
        assertThat(MachineState.read(data)).isNull();
    }

    @Test
    void aDamagedStateIsNamed() throws IOException {
        States.write(States.running(), data);
        Files.writeString(MachineState.file(data), "{\"pid\":");

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> MachineState.read(data))
                .withMessageContaining(MachineState.file(data).toString());
    }
}
