package io.trendloom.launcher.machine;

import io.trendloom.embedded.Part;
import io.trendloom.embedded.PartException;
import io.trendloom.embedded.PartFolders;
import io.trendloom.embedded.Platform;
import io.trendloom.embedded.ProcessIdentity;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The running system: started in order, watched, stopped in the opposite order by {@link #close}. */
public final class Machine implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Path dataDirectory;
    private final int portOffset;
    private final Blueprint blueprint;
    private final DirectoryLock lock;
    private final List<PartWatch> watches;
    private final Supervisor supervisor;
    private final Consumer<String> notes;
    private boolean stopped;

    private Machine(
            Path dataDirectory, int portOffset, Blueprint blueprint, DirectoryLock lock, Consumer<String> notes) {
        this.dataDirectory = dataDirectory;
        this.portOffset = portOffset;
        this.blueprint = blueprint;
        this.lock = lock;
        this.notes = notes;
        this.watches = blueprint.parts().stream()
                .map(part -> new PartWatch(part, Clock.systemUTC(), notes))
                .toList();
        this.supervisor = new Supervisor(watches, this::writeState, notes);
    }

    /** Starts everything and returns when all of it answers; what was started is stopped again if something fails. */
    public static Machine start(MachineOptions options, Path home, Consumer<String> notes) throws InterruptedException {
        return start(options, new WorkerCommand(home, options.workers()), notes);
    }

    static Machine start(MachineOptions options, WorkerCommand workers, Consumer<String> notes)
            throws InterruptedException {
        Platform.requireSupported();
        workers.requireBuilt();
        PartFolders folders = PartFolders.under(options.dataDirectory());
        options.portOffset();
        folders.create();
        DirectoryLock lock = DirectoryLock.of(folders.data());
        try {
            Blueprint blueprint = Blueprint.of(options, folders, workers);
            Machine machine = new Machine(folders.data(), options.portOffset(), blueprint, lock, notes);
            machine.startAll();
            return machine;
        } catch (InterruptedException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private void startAll() throws InterruptedException {
        cleanUp();
        new Ports(portOffset).requireFree(blueprint.parts());
        blueprint.real().forEach(RealServer::requireAnswer);
        try {
            start(blueprint.servers());
            start(blueprint.workers());
            for (PartWatch watch : watches) {
                watch.tick();
            }
            writeState();
        } catch (InterruptedException | RuntimeException failed) {
            stopParts();
            throw failed;
        }
        supervisor.start();
    }

    /** Ends what an earlier supervisor left when it was killed; PostgreSQL is taken over instead. */
    private void cleanUp() throws InterruptedException {
        List<Part> left = new ArrayList<>(blueprint.spare());
        left.addAll(blueprint.parts().reversed());
        left.removeIf(part -> !part.isAlive() || (part.name().equals("postgres") && part.isHealthy()));
        for (Part part : left) {
            notes.accept("%s (pid %d) was left by an earlier run: stopping it.".formatted(part.name(), part.pid()));
            part.stop();
        }
    }

    private void start(List<Part> parts) throws InterruptedException {
        long begin = System.nanoTime();
        // PostgreSQL is the first and returns only when it serves: the others start meanwhile.
        for (Part part : parts.reversed()) {
            part.start();
            writeState();
        }
        for (Part part : parts) {
            part.awaitHealthy(START_LIMIT);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            notes.accept("%-16s answers on port %d after %.1f s"
                    .formatted(part.name(), part.port(), took.toMillis() / 1000.0));
        }
    }

    /** By how much every port is moved. */
    public int portOffset() {
        return portOffset;
    }

    /** What a program beside the workers needs to enter the broker, as environment variables. */
    public Map<String, String> brokerEnvironment() {
        return blueprint.connections().brokerEnvironment();
    }

    public String page() {
        return "http://localhost:%d/".formatted(new Ports(portOffset).of(Worker.PAGE));
    }

    /** Every part as it is known now. */
    public synchronized MachineState state() {
        ProcessIdentity own = ProcessIdentity.of(ProcessHandle.current().pid());
        if (own == null) {
            throw new PartException("The supervisor's own process cannot be read from /proc.");
        }
        List<MachineState.PartState> parts = new ArrayList<>();
        blueprint.real().forEach(server -> parts.add(real(server)));
        watches.forEach(watch -> parts.add(state(watch)));
        return new MachineState(stopped ? 0 : own.pid(), own.startTicks(), own.bootId(), page(), portOffset, parts);
    }

    private static MachineState.PartState real(RealServer server) {
        return new MachineState.PartState(
                server.name(), null, server.host(), server.port(), PartHealth.HEALTHY.text(), 0, null);
    }

    private MachineState.PartState state(PartWatch watch) {
        Part part = watch.part();
        long pid = part.pid();
        PartHealth health = stopped ? PartHealth.STOPPED : watch.health();
        return new MachineState.PartState(
                part.name(),
                pid < 0 ? null : pid,
                "127.0.0.1",
                part.port(),
                health.text(),
                watch.restarts(),
                part.log().toString());
    }

    private synchronized void writeState() {
        state().write(dataDirectory);
    }

    @Override
    public void close() {
        try {
            stopParts();
        } finally {
            lock.close();
        }
    }

    private void stopParts() {
        new Shutdown(blueprint.workers(), blueprint.servers(), notes).run(supervisor);
        stopped = true;
        writeState();
    }
}
