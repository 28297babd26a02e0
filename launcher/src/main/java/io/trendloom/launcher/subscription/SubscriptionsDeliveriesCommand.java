package io.trendloom.launcher.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trendloom subscriptions deliveries}: what a subscription was told. */
@Command(
        name = "deliveries",
        description = "Shows what a subscription was told and what waits, the newest events first.")
public final class SubscriptionsDeliveriesCommand implements Callable<Integer> {
    private static final String ROW = "%-36s  %-14s  %-9s  %8s  %-24s  %s";

    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "The subscription, as in the list.")
    private String id = "";

    @Option(names = "--state", paramLabel = "STATE", description = "Only those: waiting, delivered or dead.")
    private @Nullable String state;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public SubscriptionsDeliveriesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        String only = state == null ? "" : "&state=" + JsonApi.segment(state);
        JsonNode all = system.api(Service.FORECAST)
                .get("/v1/subscriptions/%s/deliveries?size=%d%s".formatted(JsonApi.segment(id), limit, only));
        switch (format.chosen()) {
            case json -> terminal.plain(all.toPrettyString());
            case table -> table(all);
        }
        return ExitCode.OK.number();
    }

    private void table(JsonNode all) {
        terminal.line(ROW.formatted("EVENT", "KIND", "STATE", "ATTEMPTS", "NEXT", "LAST"));
        for (JsonNode each : all) {
            terminal.line(ROW.formatted(
                    each.path("eventId").asText(),
                    each.path("kind").asText(),
                    each.path("state").asText(),
                    each.path("attempts").asText(),
                    each.path("nextAttemptAt").asText("-").replaceAll("\\.\\d+", ""),
                    each.path("lastError").asText(each.path("lastStatus").asText("-"))));
        }
    }
}
