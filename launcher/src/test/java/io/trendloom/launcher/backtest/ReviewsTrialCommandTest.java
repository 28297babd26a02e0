package io.trendloom.launcher.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.api.JsonApi;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsTrialCommandTest {
    private final RecordedTerminal terminal = new RecordedTerminal();

    @TempDir
    private Path folder;

    @Test
    void findsMoreOfWhatIsPlantedThanChanceWould() throws IOException {
        Path out = folder.resolve("report.json");

        int exit = terminal.run("reviews", "backtest", "--shops", "1", "--courses", "1", "--out", out.toString());

        assertThat(exit).isEqualTo(ExitCode.OK.number());
        assertThat(terminal.out()).contains("TOPICS OF", "learned from stars", "word list", "A COMPLAINT TIMES");
        for (JsonNode language : JsonApi.JSON.readTree(out.toFile()).path("languages")) {
            language.path("topics")
                    .forEach(topics ->
                            assertThat(topics.path("adjustedRand").asDouble()).isGreaterThan(0.2));
            assertThat(language.path("sentiment").path(0).path("auc").asDouble())
                    .isGreaterThan(0.7);
        }
    }

    @Test
    void noShopsAreRefused() {
        assertThat(terminal.run("reviews", "backtest", "--shops", "0")).isEqualTo(ExitCode.FAILED.number());
        assertThat(terminal.err()).contains("The number of shops (0)");
    }
}
