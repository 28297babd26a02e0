package io.trendloom.worker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessCheckTest {
    private static final StartupEvent START = new StartupEvent();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "LOCALHOST", "::1", "[::1]"})
    void aWorkerOfOneMachineNeedsNoProvider(String host) {
        assertThatCode(() -> new AccessCheck(Settings.toThisMachine(), host).start(START))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "::",
                "192.168.1.4",
                "trendloom",
                "localhost.example",
                "127.0.0.1.example",
                "1127.0.0.1"
            })
    void aWorkerThatOthersReachDoesNotStartWithoutAskingThem(String host) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new AccessCheck(Settings.toThisMachine(), host).start(START))
                .withMessageContaining("quarkus.http.host (%s)".formatted(host))
                .withMessageContaining("trendloom.access.issuer");
    }

    @Test
    void aWorkerThatAsksDoesNotStartWithoutAProvider() {
        Settings settings =
                new Settings(true, Optional.empty(), "trendloom", Optional.empty(), "test", Optional.empty(), true);

        assertThatIllegalStateException()
                .isThrownBy(() -> new AccessCheck(settings, "0.0.0.0").start(START))
                .withMessageContaining("trendloom.access.issuer must be set");
    }

    @Test
    void aWorkerThatAsksMayBeReached() {
        assertThatCode(() -> new AccessCheck(Settings.toHoldersOfTokens("https://id.example"), "0.0.0.0").start(START))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyPagesOfThisMachineAreItsOwn() {
        assertThat(Loopback.isOrigin(null)).isTrue();
        assertThat(Loopback.isOrigin("http://localhost:8080")).isTrue();
        assertThat(Loopback.isOrigin("http://[::1]:8080")).isTrue();
        assertThat(Loopback.isOrigin("https://evil.example")).isFalse();
        assertThat(Loopback.isOrigin("http://localhost.evil.example")).isFalse();
        assertThat(Loopback.isOrigin("null")).isFalse();
        assertThat(Loopback.isOrigin("http://a b")).isFalse();
    }
}
