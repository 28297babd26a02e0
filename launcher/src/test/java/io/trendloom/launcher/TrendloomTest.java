package io.trendloom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class TrendloomTest {
    private final RecordedTerminal terminal = new RecordedTerminal();

    static Stream<String> commands() {
        return Trendloom.commandLine(new RecordedTerminal().terminal()).getSubcommands().keySet().stream();
    }

    @Test
    void listsTheCommandsAndTheExitCodes() {
        assertThat(terminal.run("--help")).isZero();

        assertThat(terminal.out())
                .contains("Usage: trendloom", "demo", "up", "status", "import", "train", "forecast")
                .containsPattern("69 +the system")
                .containsPattern("75 +a port");
    }

    @Test
    void tooLittleMemoryIsToldInASentence() {
        Callable<Integer> hungry = new Hungry();
        CommandLine line = Trendloom.commandLine(terminal.terminal()).addSubcommand("hungry", hungry);

        assertThat(Trendloom.run(line, terminal.terminal(), "hungry")).isEqualTo(1);

        assertThat(terminal.err())
                .startsWith("trendloom: Out of memory: it may take ")
                .hasLineCount(1);
    }

    @Command
    private static final class Hungry implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandTellsItsUsageAndTheExitCodes(String command) {
        assertThat(terminal.run(command, "--help")).isZero();

        assertThat(terminal.out())
                .contains("Usage: trendloom " + command, "Exit codes:")
                .containsPattern("2 +the command line cannot be understood");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "up",
                "status",
                "import --kind=sales sales.csv",
                "train",
                "forecast A",
                "models list",
                "models promote a",
                "dead-letters list",
                "dead-letters replay --all",
                "publish-sample --sample=shop --ingest=http://localhost"
            })
    void everyCommandRefusesAnUnknownOption(String command) {
        assertThat(terminal.run((command + " --colour=red").split(" "))).isEqualTo(2);

        assertThat(terminal.err()).contains("Unknown option: '--colour=red'");
        assertThat(terminal.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"models rollback", "models show", "dead-letters list", "dead-letters replay"})
    void commandsOfCommandsTellTheirUsage(String command) {
        assertThat(terminal.run((command + " --help").split(" "))).isZero();

        assertThat(terminal.out()).contains("Usage: trendloom " + command, "--port-offset", "Exit codes:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"models", "dead-letters"})
    void asksForTheCommandOfACommand(String command) {
        assertThat(terminal.run(command)).isEqualTo(2);

        assertThat(terminal.err()).contains("Missing required subcommand", "Usage: trendloom " + command);
    }

    @Test
    void refusesAnUnknownCommand() {
        assertThat(terminal.run("forecats")).isEqualTo(2);

        assertThat(terminal.err()).contains("forecats");
    }

    @Test
    void asksForACommand() {
        assertThat(terminal.run()).isEqualTo(2);

        assertThat(terminal.err()).contains("Usage: trendloom");
    }

    @Test
    void tellsItsVersionAndThatOfTheJdk() {
        assertThat(terminal.run("--version")).isZero();

        assertThat(terminal.lines()).hasSize(2);
        assertThat(terminal.lines().get(0)).matches("trendloom \\d+\\.\\d+\\.\\d+.*");
        assertThat(terminal.lines().get(1)).isEqualTo("JDK " + Runtime.version());
    }

    @Test
    void saysWhatWentWrongWithoutAStackTrace(@TempDir Path data) {
        assertThat(terminal.run("status", "--data-dir", data.toString())).isEqualTo(69);

        assertThat(terminal.err().lines()).singleElement().asString().startsWith("trendloom: No system has run");
    }

    @Test
    void showsTheCauseWhereverVerboseStands(@TempDir Path data) {
        assertThat(terminal.run("status", "--verbose", "--data-dir", data.toString()))
                .isEqualTo(69);

        assertThat(terminal.err()).contains("at io.trendloom.launcher.machine.StatusCommand");
    }
}
