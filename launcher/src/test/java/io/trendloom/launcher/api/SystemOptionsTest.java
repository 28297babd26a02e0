package io.trendloom.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SystemOptionsTest {
    @TempDir
    private Path data;

    private SystemOptions options(String... more) {
        SystemOptions options = new SystemOptions();
        CommandLine line = new CommandLine(options);
        line.parseArgs("--data-dir", data.toString());
        if (more.length > 0) {
            line.parseArgs(more);
        }
        return options;
    }

    private void systemRuns(int portOffset) throws IOException {
        Files.createDirectories(data.resolve("run"));
        Files.writeString(
                data.resolve("run/state.json"),
                "{\"pid\":1,\"startTicks\":1,\"bootId\":\"b\",\"page\":\"p\",\"portOffset\":%d,\"parts\":[]}"
                        .formatted(portOffset));
    }

    @Test
    void withoutASystemTheUsualPortsAreMeant() {
        assertThat(options().api(Service.INGEST).address()).isEqualTo(URI.create("http://127.0.0.1:8081"));
        assertThat(options().api(Service.TRAIN).address()).isEqualTo(URI.create("http://127.0.0.1:8083"));
        assertThat(options().api(Service.FORECAST).address()).isEqualTo(URI.create("http://127.0.0.1:8080"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "ftp://shop", "http://", "http://a b"})
    void anAddressElsewhereIsOverHttp(String value) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> SystemOptions.address("TRENDLOOM_TRAIN_URL", value))
                .withMessageContaining("TRENDLOOM_TRAIN_URL (%s)", value)
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void theEndOfAnAddressElsewhereIsTidied() {
        assertThat(SystemOptions.address("TRENDLOOM_TRAIN_URL", "https://shop:1/t//"))
                .isEqualTo(URI.create("https://shop:1/t"));
    }

    @Test
    void theOffsetOfTheSystemOnTheDataDirectoryIsKnown() throws IOException {
        systemRuns(700);

        assertThat(options().api(Service.TRAIN).address()).isEqualTo(URI.create("http://127.0.0.1:8783"));
    }

    @Test
    void theOptionGoesBeforeTheDataDirectory() throws IOException {
        systemRuns(700);

        assertThat(options("--data-dir", data.toString(), "--port-offset", "20")
                        .api(Service.TRAIN)
                        .address())
                .isEqualTo(URI.create("http://127.0.0.1:8103"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "56001", "2000000000"})
    void anOffsetThatNoSystemCanHaveIsRefused(String offset) {
        SystemOptions options = options("--port-offset", offset);

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> options.api(Service.TRAIN))
                .withMessageContaining("--port-offset (%s)".formatted(offset))
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void theTokenIsBorneAndNotShown() throws InterruptedException {
        try (StubServer worker = new StubServer()) {
            worker.on("GET /v1/models", Reply.problem(401, "The request must bear a token."));
            SystemOptions options = options("--port-offset", worker.offset(Service.TRAIN), "--token", "aa.bb.cc");

            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> options.api(Service.TRAIN).get("/v1/models"))
                    .withMessage(
                            "train-worker answered 401: The request must bear a token. Maybe give --token, or set TRENDLOOM_TOKEN.");
            assertThat(worker.asked("GET /v1/models"))
                    .singleElement()
                    .satisfies(request -> assertThat(request.authorization()).isEqualTo("Bearer aa.bb.cc"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hush hush", "hush\nX-Admin: 1", "hush\"", "h\u00fcsh"})
    void aTokenThatIsNoneIsRefusedUnshown(String token) {
        SystemOptions options = options("--token", token);

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> options.api(Service.TRAIN))
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE))
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("hush", "h\u00fcsh");
    }
}
