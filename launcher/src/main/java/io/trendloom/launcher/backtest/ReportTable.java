package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.BacktestReport.Comparison;
import io.trendloom.forecasting.backtest.BacktestReport.Interval;
import io.trendloom.forecasting.backtest.BacktestReport.Model;
import io.trendloom.forecasting.backtest.BacktestReport.Window;
import io.trendloom.forecasting.backtest.Importance;
import io.trendloom.forecasting.backtest.NetworkModels;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.evaluation.ModelScores;
import io.trendloom.launcher.Terminal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows people what a backtest found. */
final class ReportTable {
    private final Terminal terminal;

    ReportTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(FileReport report) {
        terminal.plain("%s: %,d rows, %,d items; means of %d cutoffs, %d days after each"
                .formatted(
                        report.dataset(),
                        report.rows(),
                        report.items(),
                        report.cutoffs().size(),
                        report.horizon()));
        terminal.plain(report.windows().stream().map(ReportTable::window).collect(Collectors.joining(", ")));
        terminal.plain(
                "model              WQL  WQL30   MASE WAPE30   bias  days  total  trend F1  log-loss   ECE  fit s");
        report.models().forEach((name, model) -> terminal.plain(line(name, model)));
        report.models().forEach((name, model) -> importance(name, model.importance()));
        report.leftOut().forEach((name, reason) -> terminal.plain("%-16s left out: %s".formatted(name, reason)));
        if (report.models().size() > 1 && report.models().containsKey(WeekdayAverage.NAME)) {
            terminal.plain("against " + WeekdayAverage.NAME + ", with 95 % intervals over items:");
            report.models()
                    .forEach((name, model) -> against(name, model.against().get(WeekdayAverage.NAME)));
        }
        Model champion = report.models().get(NetworkModels.CHAMPION);
        if (report.models().size() > 1 && champion != null) {
            terminal.plain("the " + NetworkModels.CHAMPION + " against each:");
            champion.against().forEach(this::against);
        }
    }

    private static String window(Window window) {
        return "%s: %,d items (%s)"
                .formatted(window.cutoff(), window.items(), window.rule().name().toLowerCase(Locale.ROOT));
    }

    private static String line(String name, Model model) {
        ModelScores scores = model.scores();
        return String.format(
                        Locale.ROOT,
                        "%-16s %5.3f  %5.3f  %5.3f  %5.3f  %+5.2f  %4.0f%%  %4.0f%%    %5.3f     %5.3f  %4.3f  %5.0f",
                        name,
                        scores.wql(),
                        scores.wql30(),
                        scores.mase(),
                        scores.wape30(),
                        scores.bias(),
                        100 * scores.coverage80(),
                        100 * scores.coverage80Total(),
                        scores.trend().macroF1(),
                        scores.trend().logLoss(),
                        scores.trend().ece(),
                        model.trainSeconds())
                .replace("NaN%", "   –")
                .replace("NaN", "  –");
    }

    private void against(String name, @Nullable Comparison comparison) {
        if (comparison != null) {
            terminal.plain(String.format(
                    Locale.ROOT,
                    "%-16s WQL × %s  WQL30 × %s  trend F1 %s",
                    name,
                    interval(comparison.ratios().get("wql"), "%.3f"),
                    interval(comparison.ratios().get("wql30"), "%.3f"),
                    interval(comparison.differences().get("macroF1"), "%+.3f")));
        }
    }

    private void importance(String name, @Nullable Importance importance) {
        if (importance != null) {
            terminal.plain("%-16s moved at %s, mean of %d items: %s"
                    .formatted(
                            name,
                            importance.cutoff(),
                            importance.items(),
                            importance.groups().entrySet().stream()
                                    .map(ReportTable::moved)
                                    .collect(Collectors.joining(", "))));
        }
    }

    private static String moved(Map.Entry<String, Importance.Group> group) {
        return String.format(
                Locale.ROOT,
                "%s %.1f units, %.3f of trend",
                group.getKey(),
                group.getValue().total(),
                group.getValue().trend());
    }

    static String interval(@Nullable Interval interval, String format) {
        if (interval == null) {
            return "–";
        }
        return String.format(
                Locale.ROOT,
                format + " [" + format + ", " + format + "]",
                interval.value(),
                interval.low(),
                interval.high());
    }
}
