package io.trendloom.system.scale;

import static org.awaitility.Awaitility.await;

import io.trendloom.system.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** One process of a worker. */
record ScaledWorker(String name, long pid, int port) {
    private static final Duration END = Duration.ofMinutes(1);

    /** The sum of a counter over its tags. */
    double count(Meter meter) throws IOException, InterruptedException {
        return new Http(0)
                .text(port, "/q/metrics")
                .lines()
                .filter(line -> line.startsWith(meter.name()) && line.contains(meter.tag()))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** The processor time that it has taken so far, in seconds. */
    double processorSeconds() {
        return ProcessHandle.of(pid)
                        .orElseThrow()
                        .info()
                        .totalCpuDuration()
                        .orElseThrow()
                        .toMillis()
                / 1_000.0;
    }

    /** Its resident memory in MiB. */
    long memory() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(pid)))) {
            String resident =
                    lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(resident.replaceAll("\\D", "")) / 1024;
        }
    }

    /** Ends it by SIGKILL. */
    void kill() {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        await().atMost(END).until(() -> !process.isAlive());
    }
}
