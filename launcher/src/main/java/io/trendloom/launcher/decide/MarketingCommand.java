package io.trendloom.launcher.decide;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private DecisionOptions options = new DecisionOptions();

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

    public MarketingCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, @Nullable String> terms = new LinkedHashMap<>();
        terms.put("known", known ? "true" : null);
        terms.put("days", days);
        terms.put("campaignCost", campaignCost);
        terms.put("margin", margin);
        terms.put("confidence", confidence);
        terms.put("budget", budget);
        options.show(terminal, PATH, terms, MarketingText::of);
        return ExitCode.OK.number();
    }
}
