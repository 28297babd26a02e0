package io.trendloom.launcher.demo;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.machine.MachineOptions;
import io.trendloom.launcher.machine.MachineSession;
import io.trendloom.launcher.model.TrainingOptions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trendloom demo}: the whole way on the sample shop. */
@Command(
        name = "demo",
        description = {
            "Starts the whole system, loads the sample shop through the front door, embeds its text, trains a network, "
                    + "forecasts, and prints what came out.",
            "The data stay; running it again changes nothing but trains another network."
        })
public final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final String program;

    @Mixin
    private MachineOptions options = new MachineOptions();

    @Mixin
    private TrainingOptions training = new TrainingOptions();

    @Option(names = "--exit", description = "Stops the system at the end instead of leaving it on until Ctrl-C.")
    private boolean exit;

    @Option(
            names = "--sample",
            paramLabel = "DIR",
            description = "The sample shop's folder (default: samples/shop of the source tree).")
    private @Nullable Path folder;

    /**
     * The command.
     *
     * @param program main class of {@code trendloom}, which the sample shop's own process runs
     */
    public DemoCommand(Terminal terminal, String program) {
        this.program = program;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path chosen = folder == null ? MachineSession.home().resolve("samples/shop") : folder;
        Sample sample = new Sample(chosen.toAbsolutePath());
        MachineSession.run(options, terminal, (machine, signals) -> {
            new Demo(terminal, machine, new SampleShop(program)).run(sample, training);
            if (!exit) {
                terminal.line("@|bold Ctrl-C stops the system|@; your data stay in " + options.dataDirectory());
                signals.await();
            }
        });
        return ExitCode.OK.number();
    }
}
