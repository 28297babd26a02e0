package io.trendloom.launcher.backtest;

import io.trendloom.contract.Kind;
import io.trendloom.forecasting.backtest.BacktestPlan;
import io.trendloom.forecasting.backtest.ColdStart;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.load.MappingChoice;
import io.trendloom.preparation.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is backtested, and on what. */
final class BacktestOptions {
    @Option(
            names = "--mapping",
            paramLabel = "NAME|FILE.json",
            description =
                    "A known foreign export (online-retail, shopify, woocommerce, amazon-orders), or a mapping file.")
    private @Nullable String mapping;

    @Option(
            names = "--columns",
            paramLabel = "FIELD=COLUMN,…",
            description = {
                "Which column holds a field. Without a mapping: day, item, units, perhaps price, title, customer and order,",
                "as in day=date,item=sku,units=qty,price=price."
            })
    private @Nullable String columns;

    @Option(
            names = "--cutoffs",
            paramLabel = "N",
            defaultValue = "4",
            description =
                    "How many cutoffs, a horizon apart, the last a horizon before the last day (${DEFAULT-VALUE}).")
    private int cutoffs;

    @Option(
            names = "--cutoff-days",
            paramLabel = "DAY,…",
            split = ",",
            description = "The cutoffs themselves (last days known, yyyy-mm-dd) instead.")
    private List<LocalDate> cutoffDays = List.of();

    @Option(
            names = "--horizon",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "Days judged after each cutoff, at least 30 (${DEFAULT-VALUE}).")
    private int horizon;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description = "The last whole day of the file (default: the day before its last, which may be cut short).")
    private @Nullable LocalDate until;

    @Option(
            names = "--closed-days",
            paramLabel = "FILE",
            description = {
                "On which days the shop is shut, known in advance: a weekday (saturday), a day or a span (from..to) a line.",
                "Default: the mapping's, else weekdays without sales in the eight weeks before the first cutoff."
            })
    private @Nullable Path closedDays;

    @Option(names = "--items", paramLabel = "FILE", description = "Judges only these items, an id a line.")
    private @Nullable Path items;

    @Option(
            names = "--launched-from",
            paramLabel = "DAY",
            description =
                    "With --cold-start: judges items that come on sale on this day or later (default: 182 days after the first).")
    private @Nullable LocalDate launchedFrom;

    @Option(
            names = "--trend-rule",
            paramLabel = "THRESHOLD=VALUE,…",
            split = ",",
            description = {
                "What counts as which trend: any of growth, decline, volatile and weeks, the others as they are",
                "(growth=1.25,decline=0.8,volatile=0.75,weeks=3)."
            })
    private Map<String, String> trendRule = Map.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the models and of the draws for intervals (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--explain",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Explains the forecasts of so many items at the last cutoff: how far each group of inputs moves them (default: none).")
    private int explained;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "The shop's time zone, for times with an offset (${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of("UTC");

    Mapping chosenMapping() {
        if (mapping == null && columns == null) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "What the columns mean must be said by --mapping or --columns, as in --columns day=date,item=sku,units=qty,price=price.");
        }
        return mapping == null && columns != null
                ? GenericColumns.mapping(columns)
                : MappingChoice.of(mapping, columns, Kind.SALES).mapping();
    }

    BacktestPlan plan(LocalDate lastDay) {
        try {
            return new BacktestPlan(
                    cutoffDays.isEmpty() ? BacktestPlan.before(lastDay, cutoffs, horizon) : cutoffDays,
                    horizon,
                    TrendThresholds.of(trendRule),
                    seed,
                    explained);
        } catch (IllegalArgumentException wrong) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    Set<String> wantedItems() {
        if (items == null) {
            return Set.of();
        }
        try {
            return Files.readAllLines(items).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.USAGE, "The file of items (%s) cannot be read: %s.".formatted(items, e), e);
        }
    }

    @Nullable Path closedDays() {
        return closedDays;
    }

    LocalDate firstLaunch(LocalDate firstDay) {
        return launchedFrom == null ? firstDay.plusDays(ColdStart.HALF_YEAR) : launchedFrom;
    }

    long seed() {
        return seed;
    }

    @Nullable LocalDate until() {
        return until;
    }

    ZoneId zone() {
        return zone;
    }
}
