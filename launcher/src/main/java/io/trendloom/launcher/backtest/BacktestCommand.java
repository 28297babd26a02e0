package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.Candidate;
import io.trendloom.forecasting.backtest.ColdStartReport;
import io.trendloom.forecasting.backtest.NetworkModels;
import io.trendloom.forecasting.backtest.Unlearned;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trendloom backtest}: models judged on one file of sales, without a running system. */
@Command(
        name = "backtest",
        description = {
            "Judges models on a file of sales: at each cutoff every model is fitted anew with what was known then, and",
            "compared with what was sold after it. Needs no running system."
        })
public final class BacktestCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final TrainingWatch training = new TrainingWatch();

    @Parameters(paramLabel = "FILE", description = "Sales: .csv, .tsv, .ndjson, .json, each also gzip-compressed.")
    private Path file = Path.of("");

    @Option(
            names = "--forecasts",
            paramLabel = "DIR",
            description = "Writes every forecast: MODEL.csv by day and MODEL-totals.csv of 30 days.")
    private @Nullable Path forecasts;

    @Option(
            names = "--models",
            paramLabel = "NAME,…",
            split = ",",
            description =
                    "Which models, of seasonal-naive, weekday-average, tsb, ets, gbm, paper, lstm, gru, rnn, transformer, champion (default: the baselines up to paper and the champion, as far as they can be learned from the file).")
    private List<String> models = List.of();

    @Option(
            names = "--cold-start",
            description =
                    "Judges instead how items are forecast before they sell: the launch protocol. Writes cold-start.csv into the folder of the forecasts.")
    private boolean coldStart;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Mixin
    private BacktestOptions options = new BacktestOptions();

    @Mixin
    private TextOptions texts = new TextOptions();

    @Mixin
    private ReportOptions output = new ReportOptions();

    public BacktestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (WorkFolder folder = WorkFolder.create()) {
            Clock clock = Clock.systemUTC();
            if (coldStart) {
                reportLaunches(clock);
            } else if (texts.compares()) {
                reportTexts(folder.path(), clock);
            } else {
                report(folder.path(), clock);
            }
        }
        return ExitCode.OK.number();
    }

    private void reportLaunches(Clock clock) throws IOException {
        ColdStartReport report = new ColdStartRun(file, options, texts, terminal, clock).report();
        if (forecasts != null) {
            ColdStartFile.write(report, forecasts);
        }
        output.tell(
                Map.of("dataset", String.valueOf(file.getFileName()), "coldStart", report),
                report,
                terminal,
                () -> new ColdStartTable(terminal).print(report));
    }

    private void reportTexts(Path folder, Clock clock) throws IOException {
        List<Candidate> candidates =
                texts.compared(candidates(folder, clock, models.isEmpty() ? List.of(NetworkModels.CHAMPION) : models));
        TextFileReport report =
                new BacktestRun(opened(candidates, clock), candidates, training, terminal, clock).texts(texts.seeds());
        output.tell(report, terminal, () -> new TextTable(terminal).print(report));
    }

    private List<Candidate> candidates(Path folder, Clock clock, List<String> names) {
        return new ModelChoice(network.paper(), network.models(folder, clock, training)).of(names);
    }

    private OpenedFile opened(List<Candidate> candidates, Clock clock) {
        return OpenedFile.open(new FileReading(file, options, terminal, clock), texts, candidates);
    }

    private void report(Path folder, Clock clock) throws IOException {
        List<Candidate> candidates = candidates(folder, clock, models);
        FileReport report = new BacktestRun(opened(candidates, clock), candidates, training, terminal, clock)
                .report(models.isEmpty() ? Unlearned.LEFT_OUT : Unlearned.ENDS, forecasts);
        output.tell(report, terminal, () -> {
            new ReportTable(terminal).print(report);
            if (output.out() != null) {
                terminal.plain("the whole report: " + output.out());
            }
        });
    }
}
