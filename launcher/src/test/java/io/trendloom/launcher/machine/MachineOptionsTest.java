package io.trendloom.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.RecordedTerminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MachineOptionsTest {

    private static MachineOptions options(String... arguments) {
        MachineOptions options = new MachineOptions();
        new CommandLine(options).parseArgs(arguments);
        return options;
    }

    private static void assertUsage(MachineOptions options, Function<MachineOptions, ?> question, String... texts) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> question.apply(options))
                .satisfies(failed -> {
                    assertThat(failed.exitCode()).isEqualTo(ExitCode.USAGE);
                    assertThat(failed.getMessage()).contains(texts);
                    assertThat(trace(failed)).doesNotContain("s3cret");
                });
    }

    private static String trace(Exception failed) {
        StringWriter text = new StringWriter();
        failed.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void everythingIsEmbeddedByDefault() {
        MachineOptions options = options();

        assertThat(options.portOffset()).isZero();
        assertThat(options.amqp()).isNull();
        assertThat(options.objectStore()).isNull();
        assertThat(options.postgres()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "56000"})
    void takesAnOffset(String offset) {
        assertThat(options("--port-offset", offset).portOffset()).isEqualTo(Integer.parseInt(offset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "56001"})
    void refusesAnOffsetBeyondThePorts(String offset) {
        assertUsage(
                options("--port-offset", offset),
                MachineOptions::portOffset,
                "--port-offset (%s)".formatted(offset),
                "56000");
    }

    @Test
    void runsAsManyWorkersAsAreWanted() {
        assertThat(options().workers()).isEqualTo(Worker.ALL);
        assertThat(options("--workers", "embed=2,forecast=3").workers())
                .extracting(Worker::name)
                .contains("embed-worker-2", "forecast-worker-3")
                .hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "tester=2, The worker (tester) of --workers must be one of, train",
        "ingest=2, The worker (ingest) of --workers must be one of, train",
        "embed=0, The number of embed (0) in --workers, from 1 to 5",
        "forecast=6, The number of forecast (6) in --workers, from 1 to 5"
    })
    void refusesWorkersThatItCannotRun(String workers, String what, String rule) {
        assertUsage(options("--workers", workers), MachineOptions::workers, what, rule);
    }

    @Test
    void refusesAnOffsetThatIsNoNumber() {
        RecordedTerminal terminal = new RecordedTerminal();

        assertThat(terminal.run("up", "--port-offset", "many")).isEqualTo(2);
        assertThat(terminal.err()).contains("--port-offset", "many");
    }

    @Test
    void takesRealServers() {
        MachineOptions options = options(
                "--amqp=amqp://shop:s3cret@mq:5679/v",
                "--s3=https://key:s3cret@store/bucket",
                "--postgres=postgresql://u:s3cret@db/trends");

        assertThat(options.amqp()).hasToString("amqp://shop@mq:5679, virtual host v");
        assertThat(options.objectStore()).hasToString("https://store/bucket");
        assertThat(options.postgres()).hasToString("postgresql://u@db:5432/trends");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amqp://user:s3cret@",
                "http://user:s3cret@mq:5672/",
                "amqp://s3cret@mq:5672/",
                "amqp://user:s3cret with space@mq/",
                "amqp://user:s3cret%zz@mq/",
                "user:s3cret"
            })
    void refusesAMalformedBrokerAndKeepsThePassword(String url) {
        assertUsage(
                options("--amqp", url), MachineOptions::amqp, "The amqp address must look like amqp://user:password@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://key:s3cret@store/bucket", "http://store/s3cret", "key:s3cret@store"})
    void refusesAMalformedStoreAndKeepsTheSecret(String url) {
        assertUsage(options("--s3", url), MachineOptions::objectStore, "The s3 address must look like http://");
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://u:s3cret@db/trends, must look like postgresql://",
        "postgresql://u:s3cret@db:5432, must end in a database",
        "postgresql://u:s3cret@db:port/trends, must look like postgresql://"
    })
    void refusesAMalformedDatabaseAndKeepsThePassword(String url, String rule) {
        assertUsage(options("--postgres", url), MachineOptions::postgres, "The postgres address " + rule);
    }
}
