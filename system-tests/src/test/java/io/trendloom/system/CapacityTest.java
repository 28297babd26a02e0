package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/capacity.md shows is what {@code deploy/capacity/capacity} reckons. */
class CapacityTest {
    private static final Path COMMAND = Trendloom.root().resolve("deploy/capacity/capacity");
    private static final Path CONSTANTS = COMMAND.resolveSibling("constants");

    @Test
    void theGuideShowsWhatIsReckoned() throws Exception {
        String page = Files.readString(Trendloom.root().resolve("docs/capacity.md"));

        assertThat(page).contains(reckoned(0));
    }

    /** Ten times the sales, ten times the rows. */
    @Test
    void onesOwnConstantsCount(@TempDir Path folder) throws Exception {
        Path own = write(folder, line -> line.startsWith("sales_item_day ") ? "sales_item_day 20" : line);

        assertThat(reckoned(0, own.toString())).contains("| 10,000 | 200,000 | 12 |");
    }

    @Test
    void aConstantThatIsMissingOrNoNumberIsNamed(@TempDir Path folder) throws Exception {
        Path without = write(folder, line -> line.startsWith("peak ") ? "" : line);
        assertThat(reckoned(2, without.toString())).contains("The constant peak must be in");

        Path wrong = write(folder, line -> line.startsWith("peak ") ? "peak high" : line);
        assertThat(reckoned(2, wrong.toString())).contains("The value of peak (high) must be a number.");
    }

    private static Path write(Path folder, UnaryOperator<String> change) throws IOException {
        try (Stream<String> lines = Files.lines(CONSTANTS)) {
            return Files.write(folder.resolve("constants"), lines.map(change).toList());
        }
    }

    private static String reckoned(int exitCode, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(COMMAND.toString()), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(exitCode);
        return output;
    }
}
