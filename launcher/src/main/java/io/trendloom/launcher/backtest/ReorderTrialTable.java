package io.trendloom.launcher.backtest;

import io.trendloom.decisions.simulation.ReorderTrialReport;
import io.trendloom.launcher.Terminal;
import java.util.Locale;

/** A trial of reordering for people. */
final class ReorderTrialTable {
    private final Terminal terminal;

    ReorderTrialTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(ReorderTrialReport report) {
        line(
                "%,d items, %d days from %s (the first %d not counted), lead time %d days, an order every %d days",
                report.items(),
                report.days(),
                report.from(),
                report.uncounted(),
                report.leadTime(),
                report.reviewDays());
        for (ReorderTrialReport.Way way : report.ways()) {
            line("%s:", way.name());
            line("%12s %10s %12s", "SETTING", "FILL RATE", "STOCK");
            way.curve()
                    .forEach(step ->
                            line("%12.2f %9.1f%% %,12.0f", step.setting(), 100 * step.fillRate(), step.stock()));
        }
        line(
                "the first against the others, with 95 %% intervals over items: stock at their fill rate, fill rate with their stock");
        report.comparisons()
                .forEach(each -> line(
                        "%-34s at %2.0f %%: × %s, %s points",
                        each.rule(),
                        100 * each.fillRate(),
                        text(each.stock(), "%.3f", 1),
                        text(each.gain(), "%+.1f", 100)));
    }

    private static String text(ReorderTrialReport.Interval interval, String format, double by) {
        return String.format(
                Locale.ROOT,
                "%s [%s, %s]".formatted(format, format, format),
                by * interval.value(),
                by * interval.low(),
                by * interval.high());
    }

    private void line(String format, Object... values) {
        terminal.plain(String.format(Locale.ROOT, format, values));
    }
}
