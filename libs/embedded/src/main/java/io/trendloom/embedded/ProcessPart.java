package io.trendloom.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A part that is one plain process: a command with an environment, a log file and a pid file. */
public final class ProcessPart implements Part {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final long STOP_SECONDS = 30;

    private final ProcessSpec spec;
    private final PidFile pidFile;
    private final Health health;
    private volatile @Nullable ProcessIdentity running;

    public ProcessPart(ProcessSpec spec, PidFile pidFile, Health health) {
        this.spec = spec;
        this.pidFile = pidFile;
        this.health = health;
        this.running = pidFile.running();
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public int port() {
        return spec.port();
    }

    @Override
    public Path log() {
        return spec.log();
    }

    @Override
    public synchronized long start() {
        if (isAlive()) {
            return pid();
        }
        try {
            Files.createDirectories(spec.directory());
            Process process = spawn();
            ProcessIdentity identity = ProcessIdentity.of(process.pid());
            if (identity == null) {
                throw new PartException("The part %s ended at once; its log is %s.".formatted(name(), spec.log()));
            }
            running = identity;
            pidFile.write(identity);
            return identity.pid();
        } catch (IOException e) {
            throw new PartException("The part %s cannot be started: %s.".formatted(name(), e.getMessage()), e);
        }
    }

    private Process spawn() throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // A session of its own: Ctrl-C at the terminal reaches the supervisor alone, which stops parts in order.
            command.add(SETSID.toString());
        }
        command.addAll(spec.command());
        File log = spec.log().toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(spec.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(spec.environment());
        return builder.start();
    }

    @Override
    public long pid() {
        ProcessIdentity identity = running;
        return identity != null && identity.isRunning() ? identity.pid() : -1;
    }

    @Override
    public boolean isHealthy() {
        return isAlive() && health.isGood();
    }

    @Override
    public synchronized void stop() throws InterruptedException {
        ProcessIdentity identity = running;
        if (identity != null && identity.isRunning()) {
            ProcessHandle.of(identity.pid()).ifPresent(ProcessHandle::destroy);
            if (!awaitEnd(identity)) {
                ProcessHandle.of(identity.pid()).ifPresent(ProcessHandle::destroyForcibly);
                awaitEnd(identity);
            }
        }
        running = null;
        pidFile.delete();
    }

    private static boolean awaitEnd(ProcessIdentity identity) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        while (identity.isRunning()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }
}
