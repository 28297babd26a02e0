package io.trendloom.launcher;

import picocli.CommandLine.Option;

/** The option that chooses how a result is printed. */
public final class FormatOption {
    @Option(
            names = "--format",
            defaultValue = "table",
            description = "Of the result: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private OutputFormat chosen = OutputFormat.table;

    public OutputFormat chosen() {
        return chosen;
    }
}
