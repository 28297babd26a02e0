package io.trendloom.launcher.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trendloom dead-letters show}: one letter with its body. */
@Command(
        name = "show",
        description = {"Shows a dead letter with its body.", "The body is as it was published: nothing in it is masked."
        })
public final class ShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "The dead letter, as in the list.")
    private String id = "";

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        JsonNode letter =
                DeadLetters.of(List.of(Service.values()), system, terminal).show(id);
        switch (format.chosen()) {
            case json -> terminal.plain(letter.toPrettyString());
            case table -> LetterText.whole(letter).forEach(terminal::plain);
        }
        return ExitCode.OK.number();
    }
}
