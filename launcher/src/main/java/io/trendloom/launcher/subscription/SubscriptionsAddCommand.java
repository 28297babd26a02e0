package io.trendloom.launcher.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trendloom subscriptions add}: a new subscription. */
@Command(name = "add", description = "Subscribes a program to events and prints its secret; it is shown this once.")
public final class SubscriptionsAddCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "URL", description = "Where each event is POSTed to.")
    private String url = "";

    @Option(
            names = "--kinds",
            required = true,
            split = ",",
            paramLabel = "KIND",
            description = "What it is told: TrendTurned, StockOutAhead, ComplaintRising, DigestReady.")
    private List<String> kinds = new ArrayList<>();

    @Option(
            names = "--category",
            paramLabel = "NAME",
            description = "Of items of this category alone; of the digest all the same.")
    private @Nullable String category;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public SubscriptionsAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        ObjectNode request = JsonApi.JSON.createObjectNode().put("url", url);
        request.set("kinds", JsonApi.JSON.valueToTree(kinds));
        if (category != null) {
            request.put("category", category);
        }
        JsonNode made = system.api(Service.FORECAST).post("/v1/subscriptions", request);
        switch (format.chosen()) {
            case json -> terminal.plain(made.toPrettyString());
            case table -> terminal.plain(made.path("secret").asText());
        }
        return ExitCode.OK.number();
    }
}
