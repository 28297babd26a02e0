package io.trendloom.launcher.model;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trendloom models rollback}: goes back to the champion before. */
@Command(name = "rollback", description = "Goes back to the champion before this one.")
public final class ModelsRollbackCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ModelsRollbackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Models.Move move = new Models(system.api(Service.TRAIN)).rollBack();
        switch (format.chosen()) {
            case json -> terminal.plain(move.after().toPrettyString());
            case table -> terminal.line(move.text());
        }
        return ExitCode.OK.number();
    }
}
