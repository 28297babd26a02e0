package io.trendloom.launcher.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.SystemOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trendloom dead-letters list}: the letters of all workers, without their bodies. */
@Command(name = "list", description = "Lists the dead letters that wait, without their bodies.")
public final class ListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--all", description = "Lists those that were replayed too.")
    private boolean all;

    @Mixin
    private QueueOption queue = new QueueOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        DeadLetters letters = DeadLetters.of(queue.workers(), system, terminal);
        List<JsonNode> found = letters.list(all ? "all" : "waiting", queue.chosen());
        switch (format.chosen()) {
            case json -> terminal.plain(JsonApi.JSON.valueToTree(found).toPrettyString());
            case table -> table(found);
        }
        return letters.exitCode().number();
    }

    private void table(List<JsonNode> found) {
        if (found.isEmpty()) {
            terminal.line(all ? "there are no dead letters" : "no dead letter waits");
            return;
        }
        terminal.line("@|bold " + LetterText.header() + "|@");
        found.forEach(letter -> terminal.plain(LetterText.row(letter)));
    }
}
