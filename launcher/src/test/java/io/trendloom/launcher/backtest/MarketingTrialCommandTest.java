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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketingTrialCommandTest {
    private final RecordedTerminal terminal = new RecordedTerminal();

    @TempDir
    private Path folder;

    @Test
    void tellsHowFarItLiesOffWhatWasPlanted() throws IOException {
        Path out = folder.resolve("report.json");

        int exit = terminal.run("decide", "marketing-trial", "--seed", "2", "--out", out.toString());

        assertThat(exit).isEqualTo(ExitCode.OK.number());
        assertThat(terminal.out())
                .contains("480 items made by seed 2", "price by size of order", "by what was learned", "REGRET");
        JsonNode report = JsonApi.JSON.readTree(out.toFile());
        assertThat(report.path("kinds")).hasSize(7);
        assertThat(Files.readString(out)).doesNotContain("NaN");
    }

    @Test
    void tellsOfARealShopWhyNothingIsKnown() {
        Path file = shop(25, 260).write(folder);

        int exit = terminal.run("decide", "marketing-trial", file.toString(), "--columns", COLUMNS);

        assertThat(terminal.err()).doesNotContain("trendloom:");
        assertThat(exit).isEqualTo(ExitCode.OK.number());
        assertThat(terminal.out()).contains("25 items up to", "of 0 the response to the price is known");
        assertThat(terminal.out()).containsPattern("too-few-changes +25");
    }
}
