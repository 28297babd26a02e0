package io.trendloom.launcher.model;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trendloom models sign}: signs a model. */
@Command(
        name = "sign",
        description = "Signs a model by train-worker's key of now: one of an older release, or one whose key expires.")
public final class ModelsSignCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "The model, as in the list.")
    private String id = "";

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ModelsSignCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        terminal.line("%s is signed by the key %s".formatted(id, new Models(system.api(Service.TRAIN)).sign(id)));
        return ExitCode.OK.number();
    }
}
