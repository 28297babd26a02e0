package io.trendloom.launcher.backtest;

import io.trendloom.contract.row.LedgerRow;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.load.CountedInput;
import io.trendloom.launcher.load.FileFormats;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.format.BrokenRow;
import io.trendloom.preparation.format.EnvelopeException;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.format.ReadRow;
import io.trendloom.preparation.format.RowReader;
import io.trendloom.preparation.row.CleanSale;
import io.trendloom.preparation.row.PreparedRow;
import io.trendloom.preparation.row.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Reads a file of sales row by row as the door reads it. It is read twice: to see which rows have to do with others (a
 * return, an id that comes again), and then to add up, holding these rows alone.
 */
final class SalesFile {
    private static final int NOTE_ROWS = 10_000;

    private final Path file;
    private final Preparation preparation;
    private final LocalDate today;
    private final Terminal terminal;

    SalesFile(Path file, Preparation preparation, LocalDate today, Terminal terminal) {
        this.file = file;
        this.preparation = preparation;
        this.today = today;
        this.terminal = terminal;
    }

    /** The sales, and how many rows were read. */
    SalesRead read() {
        return read(row -> {});
    }

    /**
     * The sales, and how many rows were read.
     *
     * @param watch sees every row that is added up
     */
    SalesRead read(Consumer<LedgerRow> watch) {
        try {
            RelatedRows related = new RelatedRows();
            visit("looking through", related::see);
            RowCount count = new RowCount();
            SalesSum sum = new SalesSum(related, preparation.mapping(), watch);
            visit("reading", new Visitor() {
                @Override
                public void take(CleanSale sale) {
                    count.clean();
                    sum.take(sale);
                }

                @Override
                public void reject(Rejection rejection) {
                    count.reject(rejection);
                }
            });
            return new SalesRead(sum.sales(), count);
        } catch (EnvelopeException unreadable) {
            throw new CommandException(ExitCode.FAILED, "%s: %s".formatted(file, unreadable.getMessage()), unreadable);
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAILED, "The file (%s) cannot be read: %s.".formatted(file, e), e);
        }
    }

    private void visit(String task, Visitor visitor) throws IOException {
        try (CountedInput in = new CountedInput(Files.newInputStream(file));
                RowReader rows = preparation.open(in, FileFormats.of(file));
                Progress progress = Progress.of(terminal, task, Files.size(file), " MiB", 1 << 20)) {
            long read = 0;
            for (ReadRow row = rows.next(); row != null; row = rows.next()) {
                take(row, visitor);
                read++;
                if (read % NOTE_ROWS == 0) {
                    progress.at(in.count(), String.format(Locale.ROOT, "%,d rows", read));
                }
            }
        }
    }

    /** Customers tell which return belongs to which sale; their names stay in this process. */
    private void take(ReadRow row, Visitor visitor) {
        PreparedRow prepared = switch (row) {
            case BrokenRow broken -> broken.rejection();
            case RawRow raw -> preparation.prepare(preparation.mask(raw, UnaryOperator.identity()), today);
        };
        switch (prepared) {
            case Rejection rejection -> visitor.reject(rejection);
            case CleanSale sale -> visitor.take(sale);
            default -> throw new IllegalStateException("A sale became %s.".formatted(prepared.getClass()));
        }
    }

    /** Sees the rows of a file in order. */
    @FunctionalInterface
    interface Visitor {
        void take(CleanSale sale);

        default void reject(Rejection rejection) {}
    }
}
