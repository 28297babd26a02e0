package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.ColdStart;
import io.trendloom.forecasting.backtest.ColdStartReport;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.Terminal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The launch protocol on one file. */
final class ColdStartRun {
    private final Path file;
    private final BacktestOptions options;
    private final TextOptions texts;
    private final Terminal terminal;
    private final Clock clock;

    ColdStartRun(Path file, BacktestOptions options, TextOptions texts, Terminal terminal, Clock clock) {
        this.file = file;
        this.options = options;
        this.texts = texts;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Reads the file, encodes its texts, fits and judges. */
    ColdStartReport report() {
        FileReading reading = new FileReading(file, options, terminal, clock);
        SalesRead read = reading.read();
        Spans days = Spans.of(read.sales().lines(), options.until());
        LocalDate first = options.firstLaunch(days.first());
        FileShop shop = new FileShop(
                read.sales(),
                reading.calendar(read.sales(), first),
                days.last(),
                options.wantedItems(),
                texts.launched(read.sales(), terminal));
        try (Progress progress = Progress.of(
                terminal, "cold start", Math.max(1, ChronoUnit.DAYS.between(first, days.last())), " days", 1)) {
            return new ColdStart(shop, first, days.last(), options.seed())
                    .run(eve -> progress.at(ChronoUnit.DAYS.between(first, eve) + 1, "launches after " + eve));
        } catch (IllegalArgumentException refused) {
            throw new CommandException(ExitCode.FAILED, String.valueOf(refused.getMessage()), refused);
        }
    }
}
