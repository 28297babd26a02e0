package io.trendloom.launcher.machine;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
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
        MachineSession.run(options, terminal, (machine, signals) -> signals.await());
        return ExitCode.OK.number();
    }
}
