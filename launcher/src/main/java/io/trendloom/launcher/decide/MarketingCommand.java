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

/** {@code trendloom decide marketing}: what to mark down, promote or advertise of the running system's items. */
@Command(
        name = "marketing",
        description = {
            "Tells which items to mark down, promote, advertise or leave, by what earlier prices, promotions and advertising did to their",
            "orders. Where that cannot be told, which is usual, it says so and leaves the item. Those that sell most before others."
        })
public final class MarketingCommand implements Callable<Integer> {
    private static final String PATH = "/v1/decisions/marketing";

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "ITEM", description = "This item alone.")
    private @Nullable String item;

    @Option(names = "--query", paramLabel = "TEXT", description = "Items that the text finds.")
    private @Nullable String query;

    @Option(names = "--category", paramLabel = "NAME", description = "Items of the category.")
    private @Nullable String category;

    @Option(names = "--known", description = "Only items of which is known what a price, promotions or advertising do.")
    private boolean known;

    @Option(names = "--days", paramLabel = "DAYS", description = "That an action lasts: 7, 14 or 30 (default: 14).")
    private @Nullable String days;

    @Option(
            names = "--campaign-cost",
            paramLabel = "MONEY",
            description = "Of a promotion or advertising of an item, beside its discount (default: 0).")
    private @Nullable String campaignCost;

    @Option(
            names = "--margin",
            paramLabel = "SHARE",
            description = "Of the price that is kept, of items that tell no cost, as in 0.4 (default: these are left).")
    private @Nullable String margin;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            description = "Probability from which on an action must bring more than it costs (default: 0.8).")
    private @Nullable String confidence;

    @Option(
            names = "--budget",
            paramLabel = "MONEY",
            description = "For all actions together, discounts given included; where it gains most.")
    private @Nullable String budget;

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

    public MarketingCommand(Terminal terminal) {
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
            case table -> MarketingText.of(api.get(page())).forEach(terminal::plain);
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
        parameters.put("known", known ? "true" : null);
        parameters.put("days", days);
        parameters.put("campaignCost", campaignCost);
        parameters.put("margin", margin);
        parameters.put("confidence", confidence);
        parameters.put("budget", budget);
        String given = parameters.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(each -> each.getKey() + "=" + JsonApi.segment(String.valueOf(each.getValue())))
                .collect(Collectors.joining("&"));
        return given.isEmpty() ? "" : "?" + given;
    }
}
