package io.trendloom.launcher.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.api.Service;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestCommandTest {
    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void writesThePageOfAWeek() {
        worker.on("GET /v1/digest", Reply.ok("<!doctype html>"));
        Path file = folder.resolve("week.html");

        assertThat(digest("--out", file.toString(), "--week", "2011-W49", "--language", "zh"))
                .isZero();

        assertThat(file).hasContent("<!doctype html>");
        assertThat(worker.asked("GET /v1/digest").getFirst().query()).isEqualTo("language=zh&week=2011-W49");
    }

    @Test
    void saysWhyThereIsNone() {
        worker.on("GET /v1/digest", Reply.problem(409, "No forecasts of record."));
        Path file = folder.resolve("none.html");

        assertThat(digest("--out", file.toString())).isNotZero();

        assertThat(file).doesNotExist();
        assertThat(terminal.err()).contains("No forecasts of record.");
    }

    private int digest(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "digest";
        all[1] = "--port-offset";
        all[2] = worker.offset(Service.FORECAST);
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return terminal.run(all);
    }
}
