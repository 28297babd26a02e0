package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a shop's own program, as a process, and reads what it prints. */
final class Publisher {
    private static final int MINUTES = 3;

    private final Path folder;
    private final ShopDoor door;

    Publisher(Path folder, ShopDoor door) {
        this.folder = folder;
        this.door = door;
    }

    /** What a program printed and how it ended. */
    record Outcome(int exitCode, String output, String errors) {}

    /** What it prints; fails if it does. */
    String run(Path directory, List<String> command) throws IOException, InterruptedException {
        Outcome outcome = outcome(directory, command);
        assertThat(outcome.exitCode())
                .as("%s%n%s%s", String.join(" ", command), outcome.output(), outcome.errors())
                .isZero();
        return outcome.output();
    }

    Outcome outcome(Path directory, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output-", ".txt");
        Path errors = Files.createTempFile(folder, "errors-", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("TRENDLOOM_AMQP", door.amqpUrl());
        builder.environment().put("TRENDLOOM_INGEST", door.httpUrl());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    /** The first of the programs that runs with these arguments; null where none does. */
    @Nullable String firstThatRuns(List<String> programs, String... arguments) throws IOException, InterruptedException {
        for (String program : programs) {
            if (program.startsWith("/") ? Files.isExecutable(Path.of(program)) : isOnPath(program)) {
                List<String> command =
                        Stream.concat(Stream.of(program), Stream.of(arguments)).toList();
                if (outcome(folder, command).exitCode() == 0) {
                    return program;
                }
            }
        }
        return null;
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The jars of this run whose names begin so, as a class path. */
    static String jars(String... names) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of(names)
                        .anyMatch(
                                name -> Path.of(entry).getFileName().toString().startsWith(name)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
