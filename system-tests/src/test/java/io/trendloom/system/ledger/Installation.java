package io.trendloom.system.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trendloom.system.Http;
import io.trendloom.system.Trendloom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One {@code trendloom up} of a release, with its own data directory and ports. */
final class Installation implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(10);
    /** What replicas of a worker must have in common, below the data directory. */
    private static final List<String> KEYS = List.of("secrets", "workers/ingest-service/pseudonym.key");

    private final Trendloom trendloom;
    private final Path output;
    private @Nullable Process up;

    private Installation(Trendloom trendloom, Path output) {
        this.trendloom = trendloom;
        this.output = output;
    }

    /**
     * Not running yet.
     *
     * @param home a built checkout
     * @param work for all that it writes
     */
    static Installation of(Path home, Path work, Map<String, String> environment) throws IOException {
        Files.createDirectories(work);
        return new Installation(new Trendloom(home, work, environment), work.resolve("up.txt"));
    }

    /** Copies the other's keys, before this one runs. */
    void takeKeysOf(Installation other) throws IOException {
        for (String key : KEYS) {
            copy(other.dataDir().resolve(key), dataDir().resolve(key));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(place.getParent()));
                Files.copy(file, place);
            }
        }
    }

    /**
     * Starts it.
     *
     * @param servers options that name the servers
     */
    void up(List<String> servers) throws IOException {
        List<String> command = new ArrayList<>(List.of("up"));
        command.addAll(servers);
        up = trendloom.start(output, command.toArray(String[]::new));
    }

    void awaitReady() {
        await().atMost(START).untilAsserted(() -> {
            assertThat(Objects.requireNonNull(up).isAlive()).as("%s", said()).isTrue();
            assertThat(said()).containsIgnoringCase("ready");
        });
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException("What it said (%s) cannot be read.".formatted(output), e);
        }
    }

    Http http() {
        return new Http(trendloom.portOffset());
    }

    /** Where a worker listens, whose usual port this is. */
    int port(int usual) {
        return usual + trendloom.portOffset();
    }

    Path dataDir() {
        return trendloom.dataDir();
    }

    /** Has it end as by Ctrl-C, and returns when it has. */
    @Override
    public void close() {
        if (up == null) {
            return;
        }
        up.destroy();
        try {
            if (!up.waitFor(2, TimeUnit.MINUTES)) {
                up.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
