package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.Candidate;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether models read the titles of a file. */
final class TextOptions {
    private static final String NAME = "--text";

    @Option(
            names = NAME,
            paramLabel = "on|off|compare",
            description = {
                "Whether networks and champion read titles, as vectors (default: on where the file has titles).",
                "compare: judges each that can read them with and without, over several seeds."
            })
    private @Nullable TextUse use;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "5",
            description = "With --text compare: how many seeds, from --seed on (${DEFAULT-VALUE}).")
    private int seeds;

    boolean compares() {
        return use == TextUse.compare;
    }

    int seeds() {
        return seeds;
    }

    /** The models that read texts; the others have nothing to compare. */
    List<Candidate> compared(List<Candidate> candidates) {
        List<Candidate> reading =
                candidates.stream().filter(Candidate::readsTexts).toList();
        if (reading.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "With %s compare, --models must name a model that reads texts, as in --models lstm."
                            .formatted(NAME));
        }
        return reading;
    }

    /** The vectors of the texts that the models are to read. */
    FileTexts texts(FileSales sales, List<Candidate> candidates, Terminal terminal) {
        boolean titled = sales.hasTitles();
        if (use != null && use != TextUse.off && !titled) {
            throw new CommandException(
                    ExitCode.FAILED,
                    "With %s %s the file must have titles. Maybe name their column, as in --columns title=name."
                            .formatted(NAME, use));
        }
        if (use == TextUse.off || !titled || candidates.stream().noneMatch(Candidate::readsTexts)) {
            return FileTexts.NONE;
        }
        return encoded(sales, terminal);
    }

    /** The vectors of all texts, unless they are not to be read or the file has none. */
    FileTexts all(FileSales sales, Terminal terminal) {
        if (compares()) {
            throw new CommandException(ExitCode.USAGE, "%s compare is for models of demand.".formatted(NAME));
        }
        return use == TextUse.off || !sales.hasTitles() ? FileTexts.NONE : encoded(sales, terminal);
    }

    /** The vectors of all texts, for the launch protocol, which judges with and without them by itself. */
    FileTexts launched(FileSales sales, Terminal terminal) {
        if (use != null) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "%s and --cold-start must not both be given: launches are judged with and without titles."
                            .formatted(NAME));
        }
        return encoded(sales, terminal);
    }

    private static FileTexts encoded(FileSales sales, Terminal terminal) {
        terminal.note("encoding the titles of %,d items".formatted(sales.items()));
        return FileTexts.encode(sales.facts());
    }
}
