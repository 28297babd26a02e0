package io.trendloom.launcher.machine;

import java.util.List;

/**
 * One worker of the system.
 *
 * @param name its module and its log
 * @param port without offset
 * @param flags of its JVM
 */
public record Worker(String name, int port, List<String> flags) {
    public Worker {
        flags = List.copyOf(flags);
    }

    /** All workers, with the memory that each may take: the one place where it is set. */
    public static final List<Worker> ALL = List.of(
            new Worker("ingest-service", 8081, List.of("-Xmx768m", "-XX:+UseParallelGC")),
            new Worker("embed-worker", 8082, List.of("-Xmx512m", "-XX:+UseSerialGC")),
            new Worker("train-worker", 8083, List.of("-Xmx1536m", "-XX:+UseSerialGC")),
            new Worker("forecast-worker", 8080, List.of("-Xmx1g", "-XX:+UseSerialGC")));
}
