package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.machine.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A worker that runs from its unpacked image as a cluster would run it. */
final class Pod implements AutoCloseable {
    private final Process process;
    private final Path log;

    private Pod(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts one.
     *
     * @param images a folder a worker, as {@code deploy/images/unpack} leaves it
     * @param volumes files and where the worker sees them, as {@code FILE:PATH}
     */
    static Pod start(Path images, Worker worker, Map<String, String> environment, List<String> volumes, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Trendloom.root().resolve("deploy/images/start").toString());
        command.add(images.resolve(worker.name()).toString());
        command.addAll(volumes);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("KEEP", String.join(" ", environment.keySet()));
        return new Pod(builder.start(), log);
    }

    void requireRunning() throws IOException {
        assertThat(process.isAlive()).as("%s", Files.readString(log)).isTrue();
    }

    /** A line of what Linux says of its process, or of its mounts. */
    String says(String file, String containing) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/%d/%s".formatted(java().pid(), file)))) {
            return lines.filter(line -> line.contains(containing)).findFirst().orElseThrow();
        }
    }

    private ProcessHandle java() {
        return process.descendants().findFirst().orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        }
    }
}
