package io.trendloom.launcher.backtest;

import io.trendloom.contract.row.LedgerRow;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.launcher.Terminal;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.mapping.CalendarRule;
import io.trendloom.preparation.mapping.Mapping;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads a file of sales by the options of a backtest. */
final class FileReading {
    private static final String DEFAULT_CURRENCY = "GBP";

    private final Path file;
    private final BacktestOptions options;
    private final Mapping mapping;
    private final Terminal terminal;
    private final Clock clock;

    FileReading(Path file, BacktestOptions options, Terminal terminal, Clock clock) {
        this.file = file;
        this.options = options;
        this.mapping = options.chosenMapping();
        this.terminal = terminal;
        this.clock = clock;
    }

    Path file() {
        return file;
    }

    BacktestOptions options() {
        return options;
    }

    Terminal terminal() {
        return terminal;
    }

    /** The sales, and a word on rows that break a rule. */
    SalesRead read() {
        return read(row -> {});
    }

    /**
     * The same.
     *
     * @param watch sees every row that is added up
     */
    SalesRead read(Consumer<LedgerRow> watch) {
        String currency = Objects.requireNonNullElse(mapping.values().currency(), DEFAULT_CURRENCY);
        Preparation preparation = new Preparation(mapping, new Shop(options.zone(), currency), Limits.DEFAULT);
        SalesRead read =
                new SalesFile(file, preparation, LocalDate.now(clock.withZone(options.zone())), terminal).read(watch);
        if (read.rows().rejectedRows() > 0) {
            terminal.note("%,d of %,d rows break a rule and are left out: %s"
                    .formatted(
                            read.rows().rejectedRows(),
                            read.rows().rows(),
                            read.rows().rejected()));
        }
        return read;
    }

    /** The shop's calendar; where no closed days are given they are read off the weeks before a day. */
    ShopCalendar calendar(FileSales sales, LocalDate judgedFrom) {
        CalendarRule rule = options.closedDays() == null && mapping.calendar() == null
                ? ClosedDays.quiet(sales.lines(), judgedFrom)
                : ClosedDays.of(options.closedDays(), mapping.calendar());
        return ClosedDays.calendar(rule, sales.lines().firstKey());
    }
}
