package io.trendloom.launcher.machine;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trendloom up}: runs the system until Ctrl-C. */
@Command(
        name = "up",
        description = {
            "Starts the whole system on this machine and watches it until Ctrl-C.",
            "PostgreSQL, an S3 store and an AMQP broker come with it; each can be replaced by a real one. "
                    + "A second start on the same data directory goes on where the first left off."
        })
public final class UpCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private MachineOptions options = new MachineOptions();

    public UpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        long begin = System.nanoTime();
        try (Signals signals = new Signals()) {
            try (Machine machine = Machine.start(options, home(), terminal::note)) {
                PartTable.lines(machine.state().parts()).forEach(terminal::line);
                double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
                terminal.line("@|bold,green ready|@ after %.1f s: %s   (Ctrl-C stops)".formatted(seconds, machine.page()));
                signals.await();
                terminal.note("stopping …");
            } catch (InterruptedException stopped) {
                if (!signals.received()) {
                    throw stopped;
                }
                terminal.note("stopping …");
            }
            Thread.interrupted();
            terminal.note("stopped");
            return ExitCode.OK.number();
        }
    }

    /** The root of the source tree, as the calling script knows it. */
    public static Path home() {
        return Path.of(System.getProperty("trendloom.home", "")).toAbsolutePath();
    }
}
