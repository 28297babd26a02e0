package io.trendloom.launcher.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trendloom subscriptions list}: all of them, the newest first. */
@Command(name = "list", description = "Lists all subscriptions, the newest first; not their secrets.")
public final class SubscriptionsListCommand implements Callable<Integer> {
    private static final String ROW = "%-36s  %-8s  %-26s  %-16s  %s";

    private final Terminal terminal;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public SubscriptionsListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        JsonNode all = system.api(Service.FORECAST).get("/v1/subscriptions");
        switch (format.chosen()) {
            case json -> terminal.plain(all.toPrettyString());
            case table -> table(all);
        }
        return ExitCode.OK.number();
    }

    private void table(JsonNode all) {
        terminal.line(ROW.formatted("ID", "STATE", "KINDS", "CATEGORY", "URL"));
        for (JsonNode each : all) {
            List<String> kinds = new ArrayList<>();
            each.path("kinds").forEach(kind -> kinds.add(kind.asText()));
            terminal.line(ROW.formatted(
                    each.path("id").asText(),
                    each.has("disabledAt") ? "disabled" : "told",
                    String.join(",", kinds),
                    each.path("category").asText("-"),
                    each.path("url").asText()));
        }
    }
}
