package io.trendloom.launcher.machine;

import java.util.List;

/**
 * One worker of the system.
 *
 * @param name its module and its log
 * @param port without offset
 * @param flags of its JVM
 * @param givesWay whether it gets only the processor time that others leave: what it does may be done later
 */
public record Worker(String name, int port, List<String> flags, boolean givesWay) {
    public Worker {
        flags = List.copyOf(flags);
    }

    private static final String TRAIN = "train-worker";

    /** Whether it makes models, and signs them. */
    boolean signsModels() {
        return name.equals(TRAIN);
    }

    /** All workers, with the memory that each may take: the one place where it is set. */
    public static final List<Worker> ALL = List.of(
            new Worker("ingest-service", 8081, List.of("-Xmx768m", "-XX:+UseParallelGC"), false),
            new Worker("embed-worker", 8082, List.of("-Xmx512m", "-XX:+UseSerialGC"), true),
            new Worker(TRAIN, 8083, List.of("-Xmx1536m", "-XX:+UseSerialGC"), true),
            new Worker("forecast-worker", 8080, List.of("-Xmx1g", "-XX:+UseSerialGC"), false));
}
