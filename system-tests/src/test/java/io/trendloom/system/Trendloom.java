package io.trendloom.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.embedded.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Runs {@code ./trendloom} as a user would, on one data directory and its own ports. */
public final class Trendloom {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> STARTS_THE_SYSTEM = Set.of("demo", "up");
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Path home;
    private final Path work;
    private final Map<String, String> environment;
    private final int portOffset = freeOffset();
    private int runs;

    Trendloom(Path work) {
        this(work, Map.of());
    }

    /** With variables that the command and all that it starts find in their environment. */
    public Trendloom(Path work, Map<String, String> environment) {
        this(ROOT, work, environment);
    }

    /**
     * As another release would run it.
     *
     * @param home a built checkout of it
     */
    public Trendloom(Path home, Path work, Map<String, String> environment) {
        this.home = home;
        this.work = work;
        this.environment = Map.copyOf(environment);
    }

    /** What a command printed and how it ended. */
    record Outcome(int exitCode, String output) {}

    public static Path root() {
        return ROOT;
    }

    public int portOffset() {
        return portOffset;
    }

    public Path dataDir() {
        return work.resolve("data");
    }

    /** Runs a command to its end; fails if it takes longer than allowed. */
    Outcome run(long minutes, String... arguments) throws IOException, InterruptedException {
        Path output = work.resolve("output-" + ++runs + ".txt");
        Process process = start(output, arguments);
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
            throw new AssertionError("%s did not end within %d minutes:%n%s"
                    .formatted(String.join(" ", arguments), minutes, Files.readString(output)));
        }
        return new Outcome(process.exitValue(), Files.readString(output));
    }

    /** Starts a command and leaves it running. */
    public Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("trendloom").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data-dir", dataDir().toString()));
        if (STARTS_THE_SYSTEM.contains(arguments[0])) {
            command.addAll(List.of("--port-offset", String.valueOf(portOffset)));
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("NO_COLOR", "1");
        builder.environment().put("TRENDLOOM_JIT", jit());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What this JVM was told of compiling: a benchmark is told nothing, and so are the workers that it measures. */
    private static String jit() {
        List<String> command = JavaCommand.jvm();
        return String.join(" ", command.subList(1, command.size()));
    }

    /** Options that put real parts in the place of embedded ones, where this run names them. */
    static List<String> realParts() {
        List<String> options = new ArrayList<>();
        for (String part : List.of("amqp", "postgres", "s3")) {
            String url = System.getProperty("trendloom-test." + part);
            if (url != null) {
                options.addAll(List.of("--" + part, url));
            }
        }
        return options;
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + text, e);
        }
    }

    /** Any of those that are free, so that two builds on one machine seldom take the same. */
    private static int freeOffset() {
        List<Integer> offsets = new ArrayList<>(
                IntStream.range(110, 240).map(n -> n * 100).boxed().toList());
        Collections.shuffle(offsets);
        return offsets.stream()
                .filter(offset -> IntStream.rangeClosed(8080, 8083).allMatch(port -> isFree(port + offset)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No four free ports between 19080 and 32083."));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
