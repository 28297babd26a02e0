package io.trendloom.launcher.model;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trendloom models card}: a model's card. */
@Command(
        name = "card",
        description = "Prints a model's card in Markdown: what it is for, how it was made, how it did, and its limits.")
public final class ModelsCardCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "The model, as in the list.")
    private String id = "";

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ModelsCardCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        terminal.plain(new Models(system.api(Service.TRAIN)).card(id).stripTrailing());
        return ExitCode.OK.number();
    }
}
