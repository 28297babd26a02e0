package io.trendloom.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.RecordedTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : List.of("items.ndjson", "reviews.ndjson", "sales.ndjson.gz", "online-retail.csv.gz")) {
            Files.createFile(folder.resolve(name));
        }
    }

    @Test
    void knowsItsFiles() {
        Sample sample = new Sample(folder);

        assertThat(sample.items()).isEqualTo(folder.resolve("items.ndjson"));
        assertThat(sample.reviews()).isEqualTo(folder.resolve("reviews.ndjson"));
        assertThat(sample.sales())
                .containsExactly(
                        new Sample.Sales(folder.resolve("sales.ndjson.gz"), null),
                        new Sample.Sales(folder.resolve("online-retail.csv.gz"), "online-retail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"items.ndjson", "reviews.ndjson", "sales.ndjson.gz", "online-retail.csv.gz"})
    void aMissingFileIsUsage(String name) throws IOException {
        Files.delete(folder.resolve(name));

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> new Sample(folder))
                .withMessageContaining(folder.resolve(name).toString())
                .withMessageContaining("--sample")
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void theDemoNeedsItsSampleBeforeAnythingStarts(@TempDir Path data) throws IOException {
        Files.delete(folder.resolve("items.ndjson"));
        RecordedTerminal terminal = new RecordedTerminal();

        assertThat(terminal.run("demo", "--sample", folder.toString(), "--data-dir", data.toString()))
                .isEqualTo(2);

        assertThat(data).isEmptyDirectory();
    }
}
