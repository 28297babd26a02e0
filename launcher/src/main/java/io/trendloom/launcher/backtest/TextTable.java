package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.BacktestReport.Comparison;
import io.trendloom.forecasting.backtest.BacktestReport.Window;
import io.trendloom.forecasting.backtest.TextReport.Worth;
import io.trendloom.forecasting.evaluation.ModelScores;
import io.trendloom.launcher.Terminal;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows people what titles are worth to models. */
final class TextTable {
    private final Terminal terminal;

    TextTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(TextFileReport report) {
        terminal.plain("%s: %,d rows, %,d items; means of %d seeds and the cutoffs %s, %d days after each"
                .formatted(
                        report.dataset(),
                        report.rows(),
                        report.items(),
                        report.texts().seeds().size(),
                        report.texts().windows().stream().map(Window::cutoff).collect(Collectors.joining(", ")),
                        report.texts().horizon()));
        terminal.plain("model                  WQL  WQL30  trend F1  log-loss");
        report.texts().models().forEach(this::print);
    }

    private void print(String name, Worth worth) {
        terminal.plain(scores(name, worth.withText()));
        terminal.plain(scores(name + " without text", worth.withoutText()));
        terminal.plain("with text against without, 95 % intervals over items:");
        worth.bySeed().forEach((seed, comparison) -> terminal.plain(against("seed " + seed, comparison)));
        terminal.plain(against("all seeds", worth.against()));
    }

    private static String scores(String name, ModelScores scores) {
        return String.format(
                Locale.ROOT,
                "%-20s %5.3f  %5.3f     %5.3f     %5.3f",
                name,
                scores.wql(),
                scores.wql30(),
                scores.trend().macroF1(),
                scores.trend().logLoss());
    }

    private static String against(String what, Comparison comparison) {
        return String.format(
                Locale.ROOT,
                "%-10s WQL × %s  WQL30 × %s  trend F1 %s  log-loss × %s",
                what,
                ReportTable.interval(comparison.ratios().get("wql"), "%.3f"),
                ReportTable.interval(comparison.ratios().get("wql30"), "%.3f"),
                ReportTable.interval(comparison.differences().get("macroF1"), "%+.3f"),
                ReportTable.interval(comparison.ratios().get("trendLogLoss"), "%.3f"));
    }
}
