package io.trendloom.system.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.launcher.machine.MachineState;
import io.trendloom.system.Http;
import io.trendloom.system.ServerOptions;
import io.trendloom.system.Trendloom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code trendloom up --workers …} on servers of this test. */
final class ScaledSystem implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);

    private final Path folder;
    private final EmbeddedParts parts;
    private final Trendloom trendloom;
    private final Process up;

    private ScaledSystem(Path folder, EmbeddedParts parts, Trendloom trendloom, Process up) {
        this.folder = folder;
        this.parts = parts;
        this.trendloom = trendloom;
        this.up = up;
    }

    /**
     * Returns when it is ready.
     *
     * @param workers as {@code --workers} takes them
     */
    static ScaledSystem start(Path folder, String workers, SimulatedDevice device, Form form) throws IOException {
        EmbeddedParts parts = EmbeddedParts.start(folder.resolve("servers"));
        Path work = Files.createDirectories(folder.resolve("trendloom"));
        Path output = work.resolve("up.txt");
        Trendloom trendloom = new Trendloom(work, environment(device, form));
        List<String> command = new ArrayList<>(List.of("up", "--workers", workers));
        command.addAll(ServerOptions.of(parts));
        ScaledSystem system =
                new ScaledSystem(folder, parts, trendloom, trendloom.start(output, command.toArray(String[]::new)));
        try {
            await().atMost(START).untilAsserted(() -> {
                assertThat(system.up.isAlive())
                        .as("%s", Files.readString(output))
                        .isTrue();
                assertThat(Files.readString(output)).containsIgnoringCase("ready");
            });
            return system;
        } catch (RuntimeException | Error failed) {
            system.close();
            throw failed;
        }
    }

    private static Map<String, String> environment(SimulatedDevice device, Form form) {
        Map<String, String> environment = new HashMap<>(device.environment());
        environment.put("TRENDLOOM_RECORD_PARTITION", Integer.toString(form.piece()));
        environment.put("TRENDLOOM_RECORD_QUIET", "1s");
        environment.put("TRENDLOOM_RETRAINING_ON_DRIFT", "false");
        return environment;
    }

    Http http() {
        return new Http(trendloom.portOffset());
    }

    Records records() {
        return new Records(parts.postgres());
    }

    /** Bytes of the objects whose keys begin so; of the embedded object store alone. */
    long objectBytes(String prefix) throws IOException {
        Path place = folder.resolve("servers/s3/buckets/trendloom").resolve(prefix);
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** The running processes of an application, as they are known now. */
    List<ScaledWorker> workers(String application) {
        return Objects.requireNonNull(MachineState.read(trendloom.dataDir())).parts().stream()
                .filter(part -> part.name().startsWith(application) && part.pid() != null)
                .map(part -> new ScaledWorker(part.name(), Objects.requireNonNull(part.pid()), part.port()))
                .toList();
    }

    @Override
    public void close() {
        up.destroy();
        try {
            if (!up.waitFor(2, TimeUnit.MINUTES)) {
                up.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            parts.close();
        }
    }
}
