package io.trendloom.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a short-lived program to its end. */
final class Command {
    private static final long LIMIT_SECONDS = 360;

    private Command() {}

    /** What a program left: its exit code and what it wrote to both streams. */
    record Result(int exitCode, String output) {
        boolean isGood() {
            return exitCode == 0;
        }
    }

    static Result run(List<String> command, Path directory, @Nullable String input)
            throws IOException, InterruptedException {
        // Through a file: a daemon that the program leaves behind would hold a pipe open.
        Path output = Files.createTempFile("trendloom-", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(input == null ? ProcessBuilder.Redirect.from(new File("/dev/null")) : PIPE)
                    .start();
            if (input != null) {
                try (var stdin = process.getOutputStream()) {
                    stdin.write(input.getBytes(StandardCharsets.UTF_8));
                }
            }
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Result(-1, "still running after %d s".formatted(LIMIT_SECONDS));
            }
            return new Result(process.exitValue(), Files.readString(output).strip());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static final ProcessBuilder.Redirect PIPE = ProcessBuilder.Redirect.PIPE;

    /** True when the program exists and ends with status 0. */
    static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            return run(command, Path.of("/"), null).isGood();
        } catch (IOException missing) {
            return false;
        }
    }
}
