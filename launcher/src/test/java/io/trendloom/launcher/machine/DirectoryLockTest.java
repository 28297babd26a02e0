package io.trendloom.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
    @TempDir
    private Path data;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(data.resolve("run"));
    }

    @Test
    void refusesASecondSupervisorAndNamesTheFirst() {
        try (DirectoryLock held = DirectoryLock.of(data)) {
            assertThat(held).isNotNull();
            assertThatExceptionOfType(CommandException.class)
                    .isThrownBy(() -> DirectoryLock.of(data))
                    .withMessageContaining(data.toString())
                    .withMessageContaining("process " + ProcessHandle.current().pid())
                    .withMessageContaining("--data-dir")
                    .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.BUSY));
        }
    }

    @Test
    void isFreeAfterItsEnd() {
        DirectoryLock.of(data).close();

        assertThatCode(() -> DirectoryLock.of(data).close()).doesNotThrowAnyException();
    }

    @Test
    void forgetsALongerPidOfAnEarlierSupervisor() throws IOException {
        Files.writeString(data.resolve("run/lock"), "12345678901234567890");

        DirectoryLock.of(data).close();

        assertThat(data.resolve("run/lock"))
                .hasContent(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void otherDirectoriesAreOthersLocks(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("run"));

        try (DirectoryLock one = DirectoryLock.of(data);
                DirectoryLock two = DirectoryLock.of(other)) {
            assertThat(one).isNotSameAs(two);
        }
    }

    @Test
    void aDirectoryThatIsNotThereCannotBeLocked(@TempDir Path empty) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> DirectoryLock.of(empty))
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED));
    }
}
