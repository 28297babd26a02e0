package io.trendloom.launcher.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trendloom models list}: the models, newest first. */
@Command(name = "list", description = "Lists the models, newest first.")
public final class ModelsListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--size", paramLabel = "N", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int size = 50;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ModelsListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        JsonNode models = new Models(system.api(Service.TRAIN)).list(size);
        switch (format.chosen()) {
            case json -> terminal.plain(models.toPrettyString());
            case table -> ModelText.table(models).forEach(terminal::line);
        }
        return ExitCode.OK.number();
    }
}
