package io.trendloom.launcher.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trendloom replay}: has raw rows read again by the rules of now. */
@Command(
        name = "replay",
        description = {
            "Reads raw rows again by the rules of now, beside what is in use, and takes the outcome into use at once.",
            "What that changes is in docs/operation.md."
        })
public final class ReplayRowsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DAY",
            description = "Reads the rows again that came in on this day or after it, such as 2026-11-01.")
    private @Nullable LocalDate from;

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            description =
                    "Kinds to read again: items, reviews, sales, stock, signals, views (default: all). Sales, items and "
                            + "signals go together.")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--wait", description = "Follows the replay to its end and prints what it changed.")
    private boolean wait;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ReplayRowsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Replays replays = new Replays(system.api(Service.INGEST));
        JsonNode replay = replays.begin(String.valueOf(from), kinds);
        if (wait) {
            replay = replays.follow(replay.path("id").asText(), terminal);
        }
        switch (format.chosen()) {
            case json -> terminal.plain(replay.toPrettyString());
            case table -> terminal.line(Replays.text(replay));
        }
        return ExitCode.OK.number();
    }
}
