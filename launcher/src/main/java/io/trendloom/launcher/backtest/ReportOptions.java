package io.trendloom.launcher.backtest;

import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a report goes: to the terminal, and whole to a file. */
final class ReportOptions {
    @Option(names = "--out", paramLabel = "FILE", description = "Writes the whole report as JSON.")
    private @Nullable Path out;

    @Mixin
    private FormatOption format = new FormatOption();

    /** The file for the whole report; null: none is wanted. */
    @Nullable Path out() {
        return out;
    }

    /**
     * Tells a report.
     *
     * @param table prints it for people
     */
    void tell(Object report, Terminal terminal, Runnable table) throws IOException {
        tell(report, report, terminal, table);
    }

    /**
     * Tells a report.
     *
     * @param whole as the file holds it
     * @param table prints it for people
     */
    void tell(Object whole, Object report, Terminal terminal, Runnable table) throws IOException {
        if (out != null) {
            ReportJson.write(whole, out);
        }
        switch (format.chosen()) {
            case json -> terminal.plain(ReportJson.text(report));
            case table -> table.run();
        }
    }
}
