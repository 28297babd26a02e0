package io.trendloom.launcher.backtest;

import static io.trendloom.launcher.backtest.SalesText.COLUMNS;
import static io.trendloom.launcher.backtest.SalesText.shop;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.api.JsonApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReorderTrialCommandTest {
    private final RecordedTerminal terminal = new RecordedTerminal();

    @TempDir
    private Path folder;

    private int decide(String... more) {
        Path file = shop(25, 260).write(folder);
        return terminal.run(Stream.concat(
                        Stream.of(
                                "decide",
                                "backtest",
                                file.toString(),
                                "--columns",
                                COLUMNS,
                                "--cutoffs",
                                "2",
                                "--model",
                                "weekday-average"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void comparesStockAtEqualFillRates() throws IOException {
        Path out = folder.resolve("report.json");

        int exit = decide("--out", out.toString());

        assertThat(terminal.err()).doesNotContain("trendloom:");
        assertThat(exit).isEqualTo(ExitCode.OK.number());
        assertThat(terminal.out())
                .contains(
                        "25 items, 60 days from", "weekday-average:", "moving average of", "fixed (s, S)", "FILL RATE");
        JsonNode report = JsonApi.JSON.readTree(out.toFile());
        assertThat(report.path("ways")).hasSize(3);
        assertThat(report.path("comparisons").get(0).path("stock").path("value").asDouble())
                .isPositive();
        assertThat(Files.readString(out)).doesNotContain("NaN");
    }

    @Test
    void aLeadTimeBeyondTheForecastIsRefused() {
        int exit = decide("--lead-time", "28");

        assertThat(exit).isEqualTo(ExitCode.FAILED.number());
        assertThat(terminal.err())
                .contains("The lead time (up to 28 days) and the review period (7 days) must be at most 30 days");
    }

    @Test
    void aLeadTimeOfZeroIsRefused() {
        int exit = decide("--lead-time", "0");

        assertThat(exit).isEqualTo(ExitCode.FAILED.number());
        assertThat(terminal.err()).contains("The lead time (0 days)");
    }
}
