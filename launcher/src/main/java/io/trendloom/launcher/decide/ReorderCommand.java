package io.trendloom.launcher.decide;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trendloom decide reorder}: what to order of the running system's items. */
@Command(
        name = "reorder",
        description = {
            "Tells how much of each item to order and by when, so that stock lasts until the next order has come. Items",
            "whose stock was told (trendloom import --kind stock), those that run out first before others."
        })
public final class ReorderCommand implements Callable<Integer> {
    private static final String PATH = "/v1/decisions/reorder";

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "ITEM", description = "This item alone.")
    private @Nullable String item;

    @Option(names = "--query", paramLabel = "TEXT", description = "Items that the text finds.")
    private @Nullable String query;

    @Option(names = "--category", paramLabel = "NAME", description = "Items of the category.")
    private @Nullable String category;

    @Option(
            names = "--service-level",
            paramLabel = "P",
            description = "Probability that stock lasts until the next order has come, 0.5 to 0.99 (default: 0.9).")
    private @Nullable String serviceLevel;

    @Option(
            names = "--lead-time",
            paramLabel = "DAYS",
            description = {
                "Days from order to arrival, or days with probabilities: 5:0.2,7:0.6,10:0.2",
                "(default: each item's own, else 7)."
            })
    private @Nullable String leadTime;

    @Option(names = "--review", paramLabel = "DAYS", description = "Days from one order to the next (default: 7).")
    private @Nullable String review;

    @Option(
            names = "--budget",
            paramLabel = "MONEY",
            description = "For all orders together, in the shop's reporting currency; where it brings most sales.")
    private @Nullable String budget;

    @Option(names = "--on-hand", paramLabel = "UNITS", description = "Of ITEM, instead of what the shop told.")
    private @Nullable String onHand;

    @Option(names = "--on-order", paramLabel = "UNITS", description = "Of ITEM, with --on-hand.")
    private @Nullable String onOrder;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "At most so many items; csv has all (default: ${DEFAULT-VALUE}).")
    private int size = 50;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private DecisionFormat format = DecisionFormat.table;

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ReorderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        JsonApi api = system.api(Service.FORECAST);
        switch (format) {
            case csv -> {
                terminal.out().print(api.text(PATH + ".csv" + asked()));
                terminal.out().flush();
            }
            case json -> terminal.plain(api.get(page()).toPrettyString());
            case table -> ReorderText.of(api.get(page())).forEach(terminal::plain);
        }
        return ExitCode.OK.number();
    }

    private String page() {
        String asked = asked();
        return PATH + asked + (asked.isEmpty() ? "?" : "&") + "size=" + size;
    }

    /** The query with its question mark; empty where nothing is asked otherwise. */
    private String asked() {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("item", item);
        parameters.put("q", query);
        parameters.put("category", category);
        parameters.put("serviceLevel", serviceLevel);
        parameters.put("leadTime", leadTime);
        parameters.put("reviewDays", review);
        parameters.put("budget", budget);
        parameters.put("onHand", onHand);
        parameters.put("onOrder", onOrder);
        String given = parameters.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(each -> each.getKey() + "=" + JsonApi.segment(String.valueOf(each.getValue())))
                .collect(Collectors.joining("&"));
        return given.isEmpty() ? "" : "?" + given;
    }
}
