package io.trendloom.launcher.machine;

import io.trendloom.launcher.Terminal;
import java.nio.file.Path;
import java.time.Duration;

/** The system from its start to its end around some work. */
public final class MachineSession {
    private MachineSession() {}

    /** What is done while the system runs. */
    @FunctionalInterface
    public interface Work {
        void run(Machine machine, Signals signals) throws InterruptedException;
    }

    /** The root of the source tree, as the calling script knows it. */
    public static Path home() {
        return Path.of(System.getProperty("trendloom.home", "")).toAbsolutePath();
    }

    /** Starts the system, tells of it, does the work and stops the system, whatever became of the work. */
    public static void run(MachineOptions options, Terminal terminal, Work work) throws InterruptedException {
        long begin = System.nanoTime();
        try (Signals signals = new Signals()) {
            try (Machine machine = Machine.start(options, home(), terminal::note)) {
                PartTable.lines(machine.state().parts()).forEach(terminal::line);
                double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
                terminal.line(
                        "@|bold,green ready|@ after %.1f s: %s   (Ctrl-C stops)".formatted(seconds, machine.page()));
                terminal.line("only this machine is listened to (127.0.0.1), and its users are not asked who they are");
                work.run(machine, signals);
            } finally {
                terminal.note("stopped");
            }
        }
    }
}
