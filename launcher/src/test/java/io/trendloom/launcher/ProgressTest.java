package io.trendloom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ProgressTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void aPersonSeesABar() {
        PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);
        try (Progress progress = Progress.of(new Terminal(err, err, Ansi.OFF, true), "sending", 100, "", 1)) {
            progress.at(100, "7 rows");
        }

        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("sending", "100%", "7 rows");
    }
}
