package io.trendloom.launcher.machine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One worker of the system.
 *
 * @param application its module
 * @param number from 1 among those of one application
 * @param port without offset
 * @param flags of its JVM
 * @param givesWay whether it gets only the processor time that others leave: what it does may be done later
 */
public record Worker(String application, int number, int port, List<String> flags, boolean givesWay) {
    /** How many of one application a machine runs at most. */
    static final int MOST = 5;

    private static final String INGEST = "ingest-service";
    private static final String TRAIN = "train-worker";

    /** Between the ports of two of one application. */
    private static final int PORTS = 10;

    /** All workers, with the memory that each may take: the one place where it is set. */
    public static final List<Worker> ALL = List.of(
            new Worker(INGEST, 8081, List.of("-Xmx768m", "-XX:+UseParallelGC"), false),
            new Worker("embed-worker", 8082, List.of("-Xmx512m", "-XX:+UseSerialGC"), true),
            new Worker(TRAIN, 8083, List.of("-Xmx1536m", "-XX:+UseSerialGC"), true),
            new Worker("forecast-worker", 8080, List.of("-Xmx1g", "-XX:+UseSerialGC"), false));

    /** The one that shows the page. */
    static final Worker PAGE = ALL.getLast();

    public Worker {
        flags = List.copyOf(flags);
    }

    private Worker(String application, int port, List<String> flags, boolean givesWay) {
        this(application, 1, port, flags, givesWay);
    }

    /** Its name in tables and of its log: that of its application, with the number of each after the first. */
    public String name() {
        return number == 1 ? application : application + "-" + number;
    }

    /** What the command line calls it: {@code embed} of {@code embed-worker}. */
    String shortName() {
        return application.substring(0, application.indexOf('-'));
    }

    /** So many of this application, this one the first. */
    List<Worker> times(int count) {
        return IntStream.range(0, count)
                .mapToObj(more -> new Worker(application, number + more, port + PORTS * more, flags, givesWay))
                .toList();
    }

    /** As many of each as a machine may run. */
    static List<Worker> most() {
        return ALL.stream()
                .flatMap(worker -> worker.times(worker.isAlone() ? 1 : MOST).stream())
                .toList();
    }

    /** Whether there is one: it writes alone, and keeps the key of pseudonyms in its own folder. */
    boolean isAlone() {
        return application.equals(INGEST);
    }

    /** Whether it makes models, and signs them. */
    boolean signsModels() {
        return application.equals(TRAIN);
    }
}
