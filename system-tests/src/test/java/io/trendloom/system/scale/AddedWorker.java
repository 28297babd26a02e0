package io.trendloom.system.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trendloom.system.Http;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A worker that joins those of a running system: the same program in the same environment, on a port of its own. */
final class AddedWorker implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final ScaledWorker worker;

    private AddedWorker(Process process, ScaledWorker worker) {
        this.process = process;
        this.worker = worker;
    }

    /**
     * Starts another of a worker's kind.
     *
     * @param folder for what it writes
     */
    static AddedWorker beside(ScaledWorker like, int port, Path folder) throws IOException {
        Path place = Files.createDirectories(folder.resolve("added-" + port));
        Path proc = Path.of("/proc", Long.toString(like.pid()));
        ProcessBuilder builder = new ProcessBuilder(strings(proc.resolve("cmdline")))
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("log.txt").toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(strings(proc.resolve("environ")).stream()
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("TRENDLOOM_DATA_DIR", place.toString());
        Process process = builder.start();
        return new AddedWorker(process, new ScaledWorker(like.name() + " added", process.pid(), port));
    }

    private static List<String> strings(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return Arrays.stream(text.split("\0")).filter(part -> !part.isEmpty()).toList();
    }

    /** Returns when it answers. */
    ScaledWorker ready() {
        Http http = new Http(0);
        await().atMost(START)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(http.text(worker.port(), "/q/health/ready")).contains("UP"));
        return worker;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
    }
}
