package io.trendloom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;
import sun.misc.Signal;
import sun.misc.SignalHandler;

class ProgressTest {
    private static final Signal INTERRUPT = new Signal("INT");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private void showBar() {
        PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);
        try (Progress progress = Progress.of(new Terminal(err, err, Ansi.OFF, true), "sending", 100, "", 1)) {
            progress.at(100, "7 rows");
        }
    }

    @Test
    void aPersonSeesABar() {
        showBar();

        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("sending", "100%", "7 rows");
    }

    @Test
    void ctrlCStaysWithTheCommand() {
        SignalHandler own = signal -> {};
        SignalHandler before = Signal.handle(INTERRUPT, own);
        try {
            showBar();
        } finally {
            assertThat(Signal.handle(INTERRUPT, before)).isSameAs(own);
        }
    }
}
