package io.trendloom.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trendloom.embedded.FreePort;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.StubServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealServerTest {

    @Test
    void aServerThatListensIsFine() {
        try (StubServer server = new StubServer()) {
            assertThatCode(() -> new RealServer("broker", "127.0.0.1", server.port()).requireAnswer())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        int port = FreePort.any();

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> new RealServer("broker", "127.0.0.1", port).requireAnswer())
                .withMessageContaining("The real broker at 127.0.0.1:%d must be reachable".formatted(port))
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.UNAVAILABLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536, 99_999})
    void aPortThatIsNoneIsUsage(int port) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> new RealServer("broker", "127.0.0.1", port))
                .withMessageContaining("The port (%d) of the real broker".formatted(port))
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.USAGE));
    }
}
