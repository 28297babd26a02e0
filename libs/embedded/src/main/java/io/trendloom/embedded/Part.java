package io.trendloom.embedded;

import java.nio.file.Path;
import java.time.Duration;

/** One process of the system on one machine, started, watched and stopped from outside. */
public interface Part {
    /** Short and stable, as in log file names: {@code postgres}, {@code ingest-service}. */
    String name();

    /** The TCP port on 127.0.0.1 on which it answers. */
    int port();

    /** Where the process writes what it has to say. */
    Path log();

    /** Starts the process unless it already runs, and returns its pid; it may not answer yet. */
    long start() throws InterruptedException;

    /** The pid of the running process, or -1 when none runs. */
    long pid();

    default boolean isAlive() {
        return pid() >= 0;
    }

    /** True once the process answers as it should; blocks for a few seconds at most. */
    boolean isHealthy();

    /** Stops the process in an orderly way and returns when it is gone; a stopped part is left alone. */
    void stop() throws InterruptedException;

    /** Waits until the part is healthy; a part that ends while waited for, or is too late, is an error. */
    default void awaitHealthy(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!isHealthy()) {
            if (!isAlive()) {
                throw new PartException(
                        "The part %s ended while it was starting; its log is %s.".formatted(name(), log()));
            }
            if (System.nanoTime() > deadline) {
                throw new PartException("The part %s does not answer on port %d after %d s; its log is %s."
                        .formatted(name(), port(), limit.toSeconds(), log()));
            }
            Thread.sleep(50);
        }
    }
}
