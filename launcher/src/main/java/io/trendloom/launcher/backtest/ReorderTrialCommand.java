package io.trendloom.launcher.backtest;

import io.trendloom.decisions.simulation.ReorderTrial;
import io.trendloom.decisions.simulation.ReorderTrialReport;
import io.trendloom.decisions.simulation.StockSimulation;
import io.trendloom.forecasting.backtest.Candidate;
import io.trendloom.forecasting.backtest.NetworkModels;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trendloom decide backtest}: reordering by forecasts tried on past weeks, without a running system. */
@Command(
        name = "backtest",
        description = {
            "Simulates stock on past weeks of a file of sales: reordering by a model's forecasts against a moving average and fixed",
            "levels, which are tuned on the weeks before. The stock each needs at a fill rate. Needs no running system."
        })
public final class ReorderTrialCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "Sales: .csv, .tsv, .ndjson, .json, each also gzip-compressed.")
    private Path file = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = NetworkModels.CHAMPION,
            description = "Whose forecasts are reordered by, as named by backtest (${DEFAULT-VALUE}).")
    private String model = NetworkModels.CHAMPION;

    @Option(
            names = "--lead-time",
            paramLabel = "DAYS",
            defaultValue = "7",
            description = "Days from an order to its arrival (${DEFAULT-VALUE}).")
    private int leadTime;

    @Option(
            names = "--review",
            paramLabel = "DAYS",
            defaultValue = "7",
            description = "Days between two orders (${DEFAULT-VALUE}).")
    private int review;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Mixin
    private BacktestOptions options = new BacktestOptions();

    @Mixin
    private TextOptions texts = new TextOptions();

    @Mixin
    private ReportOptions output = new ReportOptions();

    public ReorderTrialCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (WorkFolder folder = WorkFolder.create()) {
            ReorderTrialReport report = report(folder.path());
            output.tell(report, terminal, () -> new ReorderTrialTable(terminal).print(report));
        } catch (IllegalArgumentException refused) {
            throw new CommandException(ExitCode.FAILED, String.valueOf(refused.getMessage()), refused);
        }
        return ExitCode.OK.number();
    }

    private ReorderTrialReport report(Path folder) throws IOException {
        Clock clock = Clock.systemUTC();
        StockSimulation simulation = new StockSimulation(leadTime, review);
        TrainingWatch training = new TrainingWatch();
        List<Candidate> candidates =
                new ModelChoice(network.paper(), network.models(folder, clock, training)).of(List.of(model));
        OpenedFile opened = OpenedFile.open(new FileReading(file, options, terminal, clock), texts, candidates);
        int cutoffs = opened.plan().cutoffs().size();
        try (Progress progress = Progress.of(terminal, "reordering", cutoffs, " cutoffs", 1)) {
            return new ReorderTrial(
                            opened.plan(),
                            simulation,
                            (name, cutoff) -> training.begins(
                                    progress, opened.plan().cutoffs().indexOf(cutoff), name + " at " + cutoff))
                    .run(opened.shop(), candidates.getFirst());
        }
    }
}
