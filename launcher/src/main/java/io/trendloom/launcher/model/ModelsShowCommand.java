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
import picocli.CommandLine.Parameters;

/** {@code trendloom models show}: one model, and how it did. */
@Command(name = "show", description = "Shows a model, and how it did on the days held out.")
public final class ModelsShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "The model, as in the list.")
    private String id = "";

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ModelsShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        JsonNode model = new Models(system.api(Service.TRAIN)).show(id);
        switch (format.chosen()) {
            case json -> terminal.plain(model.toPrettyString());
            case table -> ModelText.whole(model).forEach(terminal::line);
        }
        return ExitCode.OK.number();
    }
}
