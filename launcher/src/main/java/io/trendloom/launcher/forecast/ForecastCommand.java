package io.trendloom.launcher.forecast;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trendloom forecast}: prints forecasts of the running system. */
@Command(
        name = "forecast",
        description = "Prints how items will sell, day by day: quantiles, mean, and the probability of each trend.")
public final class ForecastCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "ITEM", description = "Ids of items.")
    private List<String> items = List.of();

    @Option(names = "--all", description = "Every item.")
    private boolean all;

    @Option(names = "--horizon", paramLabel = "N", description = "Days ahead (default: the model's longest, 30).")
    private @Nullable Integer horizon;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "Forecasts from what was known by this day (default: the last closed day).")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ForecastFormat format = ForecastFormat.table;

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ForecastCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (all != items.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "Name at least one ITEM, or give --all without any.");
        }
        Set<String> missing = new LinkedHashSet<>(items);
        ForecastWriter writer = writer();
        writer.begin();
        String day = asOf == null ? null : asOf.toString();
        new Forecasts(system.api(Service.FORECAST)).read(new Forecasts.Order(items, horizon, day), (forecast, json) -> {
            missing.remove(forecast.itemId());
            writer.take(forecast, json);
        });
        writer.end();
        if (!missing.isEmpty()) {
            throw new CommandException(
                    ExitCode.FAILED,
                    "No item has the id %s. Maybe look it up: GET /v1/items?q=…".formatted(String.join(", ", missing)));
        }
        return ExitCode.OK.number();
    }

    private ForecastWriter writer() {
        return switch (format) {
            case table -> new TableWriter(terminal);
            case csv -> new CsvWriter(terminal.out());
            case json -> new JsonWriter(terminal.out());
        };
    }
}
