package io.trendloom.launcher.backtest;

import io.trendloom.decisions.marketing.trial.MarketingTrial;
import io.trendloom.decisions.marketing.trial.MarketingTrialReport;
import io.trendloom.decisions.marketing.trial.ResponseSummary;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.training.ShopData;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trendloom decide marketing-trial}: marketing tried on a made shop, without a running system. */
@Command(
        name = "marketing-trial",
        description = {
            "Makes a shop whose items answer to prices and promotions as planted, learns that from its sales alone, spends a budget by it,",
            "and tells how far it lies off. With FILE it tells of how many items of a real shop the response is known, and why not of",
            "the others. Needs no running system."
        })
public final class MarketingTrialCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Sales: .csv, .tsv, .ndjson, .json, each also gzip-compressed.")
    private @Nullable Path file;

    @Mixin
    private BacktestOptions options = new BacktestOptions();

    @Mixin
    private ReportOptions output = new ReportOptions();

    public MarketingTrialCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        MarketingTrialTable table = new MarketingTrialTable(terminal);
        if (file == null) {
            MarketingTrialReport report = new MarketingTrial(options.seed()).run();
            output.tell(report, terminal, () -> table.print(report));
        } else {
            ResponseSummary summary = ResponseSummary.of(shop(file));
            output.tell(summary, terminal, () -> table.print(summary));
        }
        return ExitCode.OK.number();
    }

    private ShopData shop(Path sales) {
        FileReading reading = new FileReading(sales, options, terminal, Clock.systemUTC());
        FileSales read = reading.read().sales();
        Spans days = Spans.of(read.lines(), options.until());
        ShopCalendar calendar = reading.calendar(read, days.last());
        return new ShopData(
                read.known(days.last()).histories(calendar, FileTexts.NONE), calendar, days.last(), List.of());
    }
}
