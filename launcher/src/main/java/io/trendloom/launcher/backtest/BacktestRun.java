package io.trendloom.launcher.backtest;

import io.trendloom.dataset.TextVectors;
import io.trendloom.forecasting.backtest.Backtest;
import io.trendloom.forecasting.backtest.BacktestListener;
import io.trendloom.forecasting.backtest.BacktestPlan;
import io.trendloom.forecasting.backtest.Candidate;
import io.trendloom.forecasting.backtest.Unlearned;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One backtest of one file. */
final class BacktestRun {
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
        FileReading reading = new FileReading(file, options, terminal, clock);
        SalesRead read = reading.read();
        Spans days = Spans.of(read.sales().lines(), options.until());
        BacktestPlan plan = options.plan(days.last());
        days.require(plan);
        Set<String> wanted = options.wantedItems();
        requireKnown(wanted, read.sales());
        FileShop shop = new FileShop(
                read.sales(),
                reading.calendar(read.sales(), plan.cutoffs().getFirst()),
                days.last(),
                wanted,
                TextVectors.NONE);
        try (ForecastFiles files = forecasts == null ? null : new ForecastFiles(forecasts);
                Progress progress = Progress.of(
                        terminal, "backtest", (long) plan.cutoffs().size() * candidates.size(), " models", 1)) {
            BacktestListener listener = new RunWatch(progress, terminal, files == null ? BacktestListener.NONE : files);
            return FileReport.of(file, read, new Backtest(plan, candidates, unlearned, listener, clock).run(shop));
        } catch (IllegalArgumentException refused) {
            throw new CommandException(ExitCode.FAILED, String.valueOf(refused.getMessage()), refused);
        }
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
