package io.trendloom.launcher.model;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trendloom models promote}: makes a model the champion. */
@Command(name = "promote", description = "Makes a model the champion, whatever the gate said of it.")
public final class ModelsPromoteCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "The model, as in the list.")
    private String id = "";

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ModelsPromoteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Models.Move move = new Models(system.api(Service.TRAIN)).promote(id);
        switch (format.chosen()) {
            case json -> terminal.plain(move.after().toPrettyString());
            case table -> terminal.line(move.text());
        }
        return ExitCode.OK.number();
    }
}
