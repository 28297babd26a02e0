package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.BacktestPlan;
import io.trendloom.forecasting.backtest.Candidate;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A file of sales that has been read and may be backtested. */
record OpenedFile(Path file, SalesRead read, BacktestPlan plan, FileShop shop) {
    /** Reads a file, and encodes its texts where a model is to read them. */
    static OpenedFile open(FileReading reading, TextOptions texts, List<Candidate> candidates) {
        BacktestOptions options = reading.options();
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
                texts.texts(read.sales(), candidates, reading.terminal()));
        return new OpenedFile(reading.file(), read, plan, shop);
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
