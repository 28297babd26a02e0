package io.trendloom.launcher.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trendloom status}: lists the parts with name, pid, port and health. */
@Command(
        name = "status",
        description = {
            "Lists the parts of the running system with name, pid, port and health.",
            "Ends with 0 when all are healthy, 3 when one is not, 69 when no system runs."
        })
public final class StatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataDirectory data = new DataDirectory();

    @Mixin
    private FormatOption format = new FormatOption();

    public StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        MachineState written = MachineState.read(data.path());
        if (written == null) {
            throw new CommandException(
                    ExitCode.UNAVAILABLE,
                    "No system has run on the data directory (%s) yet. Maybe start it: trendloom up."
                            .formatted(data.path()));
        }
        LiveStatus status = LiveStatus.of(written);
        switch (format.chosen()) {
            case json -> terminal.plain(json(status));
            case table -> table(status);
        }
        return status.exitCode().number();
    }

    private void table(LiveStatus status) {
        PartTable.lines(status.parts()).forEach(terminal::line);
        terminal.line(status.running() ? "page: " + status.page() : "not running; start it: trendloom up");
    }

    private static String json(LiveStatus status) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(status);
        } catch (JsonProcessingException e) {
            throw new CommandException(ExitCode.FAILED, "The status cannot be written as JSON.", e);
        }
    }
}
