package io.trendloom.launcher.load;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.Terminal;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.cleaning.Change;
import io.trendloom.preparation.format.BrokenRow;
import io.trendloom.preparation.format.EnvelopeException;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.format.ReadRow;
import io.trendloom.preparation.format.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a file would do to an empty system: its rows are read, masked and cleaned as at the door, and none is sent. */
final class DryRun {
    private static final int NOTE_ROWS = 10_000;
    private static final String PSEUDONYM = "customer";

    private final Preparation preparation;
    private final LocalDate today;
    private final Terminal terminal;

    DryRun(Preparation preparation, LocalDate today, Terminal terminal) {
        this.preparation = preparation;
        this.today = today;
        this.terminal = terminal;
    }

    DryRunReport of(Path file) {
        try (CountedInput in = new CountedInput(Files.newInputStream(file));
                RowReader rows = preparation.open(in, FileFormats.of(file));
                Progress progress = progress(file)) {
            DryRunCount count = new DryRunCount();
            for (ReadRow row = rows.next(); row != null; row = rows.next()) {
                take(row, count);
                if (count.rows() % NOTE_ROWS == 0) {
                    progress.at(in.count(), String.format(Locale.ROOT, "%,d rows", count.rows()));
                }
            }
            return count.report(file, rows.charset());
        } catch (EnvelopeException unreadable) {
            throw new CommandException(ExitCode.FAILED, "%s: %s".formatted(file, unreadable.getMessage()), unreadable);
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAILED, "The file (%s) cannot be read: %s.".formatted(file, e), e);
        }
    }

    private Progress progress(Path file) throws IOException {
        return Progress.of(terminal, String.valueOf(file.getFileName()), Files.size(file), " MiB", 1 << 20);
    }

    private void take(ReadRow row, DryRunCount count) {
        switch (row) {
            case BrokenRow broken -> count.add(broken.rejection(), Set.of());
            case RawRow raw -> prepare(raw, count);
        }
    }

    private void prepare(RawRow raw, DryRunCount count) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        RawRow masked = preparation.mask(raw, customer -> PSEUDONYM);
        count.add(preparation.prepare(masked, today, changes::add), changes);
    }
}
