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

    @Mixin
    private DecisionOptions options = new DecisionOptions();

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

    public ReorderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, @Nullable String> terms = new LinkedHashMap<>();
        terms.put("serviceLevel", serviceLevel);
        terms.put("leadTime", leadTime);
        terms.put("reviewDays", review);
        terms.put("budget", budget);
        terms.put("onHand", onHand);
        terms.put("onOrder", onOrder);
        options.show(terminal, PATH, terms, ReorderText::of);
        return ExitCode.OK.number();
    }
}
