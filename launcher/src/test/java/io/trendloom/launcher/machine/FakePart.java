package io.trendloom.launcher.machine;

import io.trendloom.embedded.Part;
import io.trendloom.embedded.PartException;
import java.nio.file.Path;

/** A part without a process, which lives, answers and fails as it is told. */
final class FakePart implements Part {
    private final String name;
    private final int port;
    private volatile long pid = -1;
    private long lastPid = 100;
    Runnable whenStopped = () -> {};
    boolean healthy;
    int failingStarts;
    int starts;
    int stops;

    FakePart(String name, int port) {
        this.name = name;
        this.port = port;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return Path.of("logs", name + ".log");
    }

    @Override
    public long start() {
        starts++;
        if (failingStarts > 0) {
            failingStarts--;
            throw new PartException("The part %s cannot be started.".formatted(name));
        }
        pid = ++lastPid;
        return pid;
    }

    /** The process is gone, without anybody having asked for it. */
    void end() {
        pid = -1;
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public boolean isHealthy() {
        return healthy;
    }

    @Override
    public void stop() {
        stops++;
        whenStopped.run();
        pid = -1;
    }
}
