package io.trendloom.launcher.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.OutputFormat;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import io.trendloom.preparation.mapping.Source;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trendloom import}: bulk load into a running system. */
@Command(
        name = "import",
        description = {
            "Loads files into the running system: .csv, .tsv, .ndjson, .json, .parquet, each also gzip-compressed.",
            "Every row gets a result, in a file beside the screen's summary. Loading a file again changes nothing."
        })
public final class ImportCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<Path> files = List.of();

    @Option(names = "--kind", required = true, description = "What the rows are: ${COMPLETION-CANDIDATES}.")
    private RowKind kind = RowKind.sales;

    @Option(
            names = "--mapping",
            paramLabel = "NAME|FILE.json",
            description =
                    "A known foreign export (online-retail, tmall, shopify, woocommerce, amazon-orders), or a mapping file.")
    private @Nullable String mapping;

    @Option(
            names = "--columns",
            paramLabel = "FIELD=COLUMN,…",
            description = "Which column holds a field, where their names differ, as in itemId=Code,quantity=Qty.")
    private @Nullable String columns;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description = "Closes the calendar up to this day (yyyy-mm-dd) when the files are in.")
    private @Nullable LocalDate until;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description = "Where each row's result goes (default: FILE.results.ndjson in the current directory).")
    private @Nullable Path results;

    @Mixin
    private DryRunOptions dryRun = new DryRunOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (results != null && files.size() > 1) {
            throw new CommandException(ExitCode.USAGE, "With --results there must be one FILE.");
        }
        MappingChoice chosen = MappingChoice.of(mapping, columns, kind.kind());
        if (dryRun.wanted()) {
            DryRun run = dryRun.run(chosen.mapping(), terminal);
            new DryRunPrinter(terminal, format.chosen())
                    .print(files.stream().map(run::of).toList());
            return ExitCode.OK.number();
        }
        requireOwnResults();
        JsonApi api = system.api(Service.INGEST);
        api.get("/v1/calendar");
        Door door = new Door(api, kind.path() + query(chosen), PATIENCE, chosen.headers());
        ArrayNode summaries = JsonApi.JSON.createArrayNode();
        for (Path file : files) {
            summaries.add(load(door, chosen.mapping().source(), file));
        }
        if (until != null) {
            api.post("/v1/days/%s/end".formatted(until), JsonApi.JSON.createObjectNode());
        }
        report(summaries);
        return ExitCode.OK.number();
    }

    private void requireOwnResults() {
        Set<Path> targets = new HashSet<>();
        for (Path file : files) {
            if (!targets.add(target(file))) {
                throw new CommandException(
                        ExitCode.USAGE,
                        "The results of two files would go to the same place (%s). Maybe load them one after the other, with --results."
                                .formatted(target(file)));
            }
        }
    }

    private Path target(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
        return results != null ? results : Path.of(name + ".results.ndjson");
    }

    private void report(ArrayNode summaries) {
        switch (format.chosen()) {
            case json -> terminal.plain(summaries.toPrettyString());
            case table -> {
                if (until != null) {
                    terminal.line("days are closed up to " + until);
                }
            }
        }
    }

    private String query(MappingChoice chosen) {
        List<String> parts = new ArrayList<>();
        if (chosen.name() != null) {
            parts.add("mapping=" + encoded(chosen.name()));
        }
        if (columns != null) {
            parts.add("columns=" + encoded(columns));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private ObjectNode load(Door door, Source layout, Path file) throws InterruptedException {
        String name = file.getFileName().toString();
        Path target = target(file);
        long begin = System.nanoTime();
        try (ChunkSource source = ChunkSource.open(file, layout);
                ResultsFile written = ResultsFile.create(target);
                Progress progress = Progress.of(terminal, name, Files.size(file), " MiB", 1 << 20)) {
            Tally tally = new FileLoad(door, written, progress).run(source);
            double seconds = (System.nanoTime() - begin) / 1e9;
            ObjectNode summary = tally.json().put("file", file.toString()).put("results", target.toString());
            summary.put("seconds", Math.round(seconds * 10) / 10.0);
            progress.close();
            print(name, tally, seconds, written.path());
            return summary;
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAILED, "%s: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private void print(String name, Tally tally, double seconds, Path target) {
        if (format.chosen() != OutputFormat.table) {
            return;
        }
        terminal.line(String.format(
                Locale.ROOT,
                "@|bold %s|@: %,d rows in %.1f s (%,d a second)",
                name,
                tally.rows(),
                seconds,
                Math.round(tally.rows() / Math.max(seconds, 0.001))));
        tally.lines().forEach(terminal::line);
        terminal.line("each row's result: " + target);
    }
}
