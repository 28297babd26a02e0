package io.trendloom.launcher.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

    @Option(
            names = "--explain",
            description = {
                "Tells what moved each forecast: history, price, calendar, reviews, text and signals; and how the items",
                "with the nearest texts go. Not with --all or csv."
            })
    private boolean explain;

    @Option(
            names = "--price",
            paramLabel = "PRICE",
            description = {
                "The forecast of each item as things are and at this price from now on, in the shop's reporting currency, and",
                "whether the model reads it. Not with --all, --explain or csv. With --title, the price it comes on sale with."
            })
    private @Nullable BigDecimal price;

    @Mixin
    private NewItem newItem = new NewItem();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ForecastCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        requireSense();
        if (newItem.isGiven()) {
            inferred(new Forecasts(system.api(Service.FORECAST)));
            return ExitCode.OK.number();
        }
        if (price != null) {
            scenarios(new Scenarios(system.api(Service.FORECAST), horizon, asOf), price);
            return ExitCode.OK.number();
        }
        Set<String> missing = new LinkedHashSet<>(items);
        List<Told> told = new ArrayList<>();
        ForecastWriter writer = writer();
        writer.begin();
        String day = asOf == null ? null : asOf.toString();
        JsonApi api = system.api(Service.FORECAST);
        new Forecasts(api).read(new Forecasts.Order(items, horizon, day), (forecast, json) -> {
            missing.remove(forecast.itemId());
            if (explain) {
                told.add(new Told(forecast, json));
            } else {
                writer.take(forecast, json);
            }
        });
        explain(told, writer, new Explanations(api, horizon, asOf));
        writer.end();
        if (!missing.isEmpty()) {
            throw new CommandException(
                    ExitCode.FAILED,
                    "No item has the id %s. Maybe look it up: GET /v1/items?q=…".formatted(String.join(", ", missing)));
        }
        return ExitCode.OK.number();
    }

    private void requireSense() {
        if (newItem.isGiven()) {
            newItem.requireSense(all || !items.isEmpty(), price);
            if (explain) {
                throw new CommandException(ExitCode.USAGE, "With --explain, name items of the catalogue.");
            }
            return;
        }
        if (all != items.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "Name at least one ITEM, or give --all without any.");
        }
        boolean isSpecial = explain || price != null;
        if (isSpecial && (all || format == ForecastFormat.csv) || explain && price != null) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "With --explain or --price, one of the two, name the items, and write them as a table or as json.");
        }
    }

    private void inferred(Forecasts forecasts) throws InterruptedException {
        ForecastWriter writer = writer();
        writer.begin();
        JsonNode answer = forecasts.ofNew(newItem.json(price), horizon, asOf == null ? null : asOf.toString());
        writer.take(Forecasts.parsed(answer.toString()), answer.toString());
        if (format == ForecastFormat.table) {
            NewItem.lines(answer.path("inferredFrom")).forEach(terminal::plain);
        }
        writer.end();
    }

    private void scenarios(Scenarios scenarios, BigDecimal at) throws InterruptedException {
        ArrayNode answers = JsonApi.JSON.createArrayNode();
        for (String item : items) {
            answers.add(scenarios.of(item, at));
        }
        if (format == ForecastFormat.json) {
            terminal.plain(answers.toString());
        } else {
            answers.forEach(answer -> Scenarios.lines(answer, at).forEach(terminal::plain));
        }
    }

    private void explain(List<Told> told, ForecastWriter writer, Explanations explanations)
            throws InterruptedException {
        for (Told one : told) {
            JsonNode explanation = explanations.of(one.forecast().itemId());
            writer.take(one.forecast(), Explanations.within(one.json(), explanation));
            if (format == ForecastFormat.table) {
                ExplanationTable.lines(explanation).forEach(terminal::plain);
            }
        }
    }

    private ForecastWriter writer() {
        return switch (format) {
            case table -> new TableWriter(terminal);
            case csv -> new CsvWriter(terminal.out());
            case json -> new JsonWriter(terminal.out());
        };
    }

    /** A forecast, and the JSON in which it came. */
    private record Told(Forecast forecast, String json) {}
}
