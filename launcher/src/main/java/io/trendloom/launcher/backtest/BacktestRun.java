package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.Backtest;
import io.trendloom.forecasting.backtest.BacktestListener;
import io.trendloom.forecasting.backtest.BacktestPlan;
import io.trendloom.forecasting.backtest.Candidate;
import io.trendloom.forecasting.backtest.Unlearned;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.Terminal;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.mapping.CalendarRule;
import io.trendloom.preparation.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One backtest of one file. */
final class BacktestRun {
    private static final String DEFAULT_CURRENCY = "GBP";

    private final Path file;
    private final BacktestOptions options;
    private final List<Candidate> candidates;
    private final Unlearned unlearned;
    private final Terminal terminal;
    private final Clock clock;

    BacktestRun(
            Path file,
            BacktestOptions options,
            List<Candidate> candidates,
            Unlearned unlearned,
            Terminal terminal,
            Clock clock) {
        this.unlearned = unlearned;
        this.file = file;
        this.options = options;
        this.candidates = candidates;
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * Reads the file, fits and judges.
     *
     * @param forecasts folder for the forecasts; null: they are not written
     */
    FileReport report(@Nullable Path forecasts) throws IOException {
        Mapping mapping = options.chosenMapping();
        SalesRead read = read(mapping);
        Spans days = Spans.of(read.sales().lines(), options.until());
        BacktestPlan plan = options.plan(days.last());
        days.require(plan);
        Set<String> wanted = options.wantedItems();
        requireKnown(wanted, read.sales());
        FileShop shop = new FileShop(read.sales(), calendar(mapping, read.sales(), plan), days.last(), wanted);
        try (ForecastFiles files = forecasts == null ? null : new ForecastFiles(forecasts);
                Progress progress = Progress.of(
                        terminal, "backtest", (long) plan.cutoffs().size() * candidates.size(), " models", 1)) {
            BacktestListener listener = new RunWatch(progress, terminal, files == null ? BacktestListener.NONE : files);
            return FileReport.of(file, read, new Backtest(plan, candidates, unlearned, listener, clock).run(shop));
        } catch (IllegalArgumentException refused) {
            throw new CommandException(ExitCode.FAILED, String.valueOf(refused.getMessage()), refused);
        }
    }

    private SalesRead read(Mapping mapping) {
        String currency = Objects.requireNonNullElse(mapping.values().currency(), DEFAULT_CURRENCY);
        Preparation preparation = new Preparation(mapping, new Shop(options.zone(), currency), Limits.DEFAULT);
        SalesRead read =
                new SalesFile(file, preparation, LocalDate.now(clock.withZone(options.zone())), terminal).read();
        if (read.rows().rejectedRows() > 0) {
            terminal.note("%,d of %,d rows break a rule and are left out: %s"
                    .formatted(
                            read.rows().rejectedRows(),
                            read.rows().rows(),
                            read.rows().rejected()));
        }
        return read;
    }

    private ShopCalendar calendar(Mapping mapping, FileSales sales, BacktestPlan plan) {
        CalendarRule rule = options.closedDays() == null && mapping.calendar() == null
                ? ClosedDays.quiet(sales.lines(), plan.cutoffs().getFirst())
                : ClosedDays.of(options.closedDays(), mapping.calendar());
        return ClosedDays.calendar(rule, sales.lines().firstKey());
    }

    private static void requireKnown(Set<String> wanted, FileSales sales) {
        if (!wanted.isEmpty() && wanted.stream().noneMatch(sales::knows)) {
            throw new CommandException(
                    ExitCode.FAILED,
                    "None of the %,d items asked for sold in the file, %s for one."
                            .formatted(wanted.size(), wanted.iterator().next()));
        }
    }
}
