package io.trendloom.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.RecordedTerminal;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private final RecordedTerminal terminal = new RecordedTerminal();

    @Test
    void returnsWhenTheGoalIsReached() throws InterruptedException {
        Queue<Waiting.Step> steps = new ArrayDeque<>(List.of(
                new Waiting.Step(0, 2, "rows"),
                new Waiting.Step(1, 2, "rows"),
                new Waiting.Step(2, 2, "rows"),
                new Waiting.Step(3, 2, "never asked for")));

        Waiting.until(terminal.terminal(), "storing", steps::remove);

        assertThat(steps).hasSize(1);
    }

    @Test
    void asksOnceWhenItIsDoneAlready() throws InterruptedException {
        Queue<Waiting.Step> steps = new ArrayDeque<>(List.of(new Waiting.Step(0, 0, "rows")));

        Waiting.until(terminal.terminal(), "storing", steps::remove);

        assertThat(steps).isEmpty();
    }

    @Test
    void aFailureThatStaysIsPassedOn() {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> Waiting.until(terminal.terminal(), "storing", () -> {
                    throw new CommandException(ExitCode.FAILED, "no");
                }))
                .withMessage("no");
    }
}
