package io.trendloom.launcher.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.SystemOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trendloom dead-letters replay}: sends letters back to their queues. */
@Command(
        name = "replay",
        description = {
            "Sends dead letters back to the queues that they came from.",
            "One that fails again waits again; one that was replayed and has not failed since is refused."
        })
public final class ReplayCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "The dead letters, as in the list.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "All that wait, or all of the queue.")
    private boolean all;

    @Mixin
    private QueueOption queue = new QueueOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        requireChoice();
        DeadLetters letters = DeadLetters.of(queue.workers(), system, terminal);
        if (all) {
            report(letters.replayAll(queue.chosen()));
            return letters.exitCode().number();
        }
        replay(letters);
        return ExitCode.OK.number();
    }

    /** Tells of those that it sent, also when one is refused. */
    private void replay(DeadLetters letters) throws InterruptedException {
        List<JsonNode> replayed = new ArrayList<>();
        try {
            for (String id : ids) {
                replayed.add(letters.replay(id));
            }
        } finally {
            report(replayed);
        }
    }

    private void requireChoice() {
        if (all == !ids.isEmpty() || (queue.isGiven() && !all)) {
            throw new CommandException(
                    ExitCode.USAGE, "Give the ids of dead letters, or --all, perhaps with a --queue; not both.");
        }
    }

    private void report(List<JsonNode> replayed) {
        switch (format.chosen()) {
            case json -> terminal.plain(JsonApi.JSON.valueToTree(replayed).toPrettyString());
            case table -> {
                for (JsonNode letter : replayed) {
                    terminal.plain("%s is back in %s"
                            .formatted(
                                    letter.path("id").asText(),
                                    letter.path("queue").asText()));
                }
                if (all) {
                    terminal.line("%d replayed".formatted(replayed.size()));
                }
            }
        }
    }
}
