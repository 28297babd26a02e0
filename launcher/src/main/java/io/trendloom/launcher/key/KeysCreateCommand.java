package io.trendloom.launcher.key;

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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trendloom keys create}: a new key. */
@Command(
        name = "create",
        description = {
            "Makes a key for a publisher and prints it; it is shown this once.",
            "A publisher may have two valid keys, the old one and the one that replaces it."
        })
public final class KeysCreateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--publisher", required = true, paramLabel = "NAME", description = "Who is to hold it.")
    private String publisher = "";

    @Option(
            names = "--scopes",
            required = true,
            split = ",",
            paramLabel = "SCOPE",
            description = "What it may send: items, reviews, sales, stock, signals, views; days: end them.")
    private List<String> scopes = new ArrayList<>();

    @Option(names = "--days", paramLabel = "N", description = "For how long it is good (default: ${DEFAULT-VALUE}).")
    private int days = 90;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public KeysCreateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        ObjectNode request =
                JsonApi.JSON.createObjectNode().put("publisher", publisher).put("days", days);
        request.set("scopes", JsonApi.JSON.valueToTree(scopes));
        JsonNode made = system.api(Service.INGEST).post("/v1/keys", request);
        switch (format.chosen()) {
            case json -> terminal.plain(made.toPrettyString());
            case table -> terminal.plain(made.path("key").asText());
        }
        return ExitCode.OK.number();
    }
}
