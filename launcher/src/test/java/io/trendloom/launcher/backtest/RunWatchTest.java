package io.trendloom.launcher.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.backtest.BacktestListener;
import io.trendloom.forecasting.network.train.TrainingProgress;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class RunWatchTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void aPersonSeesWhichEpochIsUnderWay() {
        PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(err, err, Ansi.OFF, true);
        TrainingWatch training = new TrainingWatch();
        try (Progress progress = Progress.of(terminal, "backtest", 28, " models", 1)) {
            new RunWatch(progress, terminal, training, BacktestListener.NONE)
                    .begins("champion", LocalDate.of(2011, 8, 10));
            assertThat(training.goesOn(new TrainingProgress(3, 10, 1_000, 2, 2, 230.4)))
                    .isTrue();
        }

        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("champion at 2011-08-10", "epoch 3 of champion");
    }
}
