package io.trendloom.launcher.backtest;

import io.trendloom.decisions.recommendation.Learning;
import io.trendloom.decisions.recommendation.trial.RecommendationTrial;
import io.trendloom.decisions.recommendation.trial.RecommendationTrialReport;
import io.trendloom.forecasting.backtest.BacktestPlan;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trendloom recommend backtest}: recommending tried on past orders, without a running system. */
@Command(
        name = "backtest",
        description = {
            "Recommends by what was known at each cutoff and looks at the orders after it: what known customers bought next, and the",
            "other half of baskets. Against popularity, plain item-to-item and a customer's own purchases, whose variants are chosen on",
            "earlier orders. Needs no running system."
        })
public final class RecommendationTrialCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "Sales: .csv, .tsv, .ndjson, .json, each also gzip-compressed.")
    private Path file = Path.of("");

    @Option(
            names = "--learned",
            paramLabel = "N",
            defaultValue = "4000",
            description =
                    "How many items are learned from baskets at most, those bought most lately (${DEFAULT-VALUE}).")
    private int learned;

    @Mixin
    private BacktestOptions options = new BacktestOptions();

    @Mixin
    private TextOptions texts = new TextOptions();

    @Mixin
    private ReportOptions output = new ReportOptions();

    public RecommendationTrialCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try {
            RecommendationTrialReport report = report();
            output.tell(report, terminal, () -> new RecommendationTrialTable(terminal).print(report));
        } catch (IllegalArgumentException refused) {
            throw new CommandException(ExitCode.FAILED, String.valueOf(refused.getMessage()), refused);
        }
        return ExitCode.OK.number();
    }

    private RecommendationTrialReport report() {
        Learning learning = Learning.USUAL.of(learned);
        FileBaskets baskets = new FileBaskets();
        FileSales sales = new FileReading(file, options, terminal, Clock.systemUTC())
                .read(baskets::add)
                .sales();
        Spans days = Spans.of(sales.lines(), options.until());
        BacktestPlan plan = options.plan(days.last());
        days.require(plan);
        return new RecommendationTrial(
                        plan.cutoffs(),
                        plan.horizon(),
                        plan.seed(),
                        learning,
                        (way, cutoff) -> terminal.note("%s learns what was known on %s".formatted(way, cutoff)))
                .run(new FileBasketHistory(baskets, sales, texts.all(sales, terminal), days.last()));
    }
}
