package io.trendloom.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {
    private final Deque<RuntimeException> failures = new ArrayDeque<>();

    private String answer() {
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return "here";
    }

    @Test
    void asksAgainAfterPassingFailures() throws InterruptedException {
        failures.addAll(List.of(
                new UnreachableException("w", URI.create("http://w"), new IOException("refused")),
                new RefusedException("w", 503, "starting")));

        assertThat(new Patience().ask(this::answer)).isEqualTo("here");
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 500})
    void aRefusalThatStaysIsThrownAtOnce(int status) {
        failures.add(new RefusedException("w", status, "no"));
        failures.add(new RefusedException("w", 200, "never asked for"));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> new Patience().ask(this::answer))
                .withMessage("w answered %d: no".formatted(status));
        assertThat(failures).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void knowsWhatPasses(int status) {
        assertThat(new RefusedException("w", status, "later").isPassing()).isTrue();
    }
}
