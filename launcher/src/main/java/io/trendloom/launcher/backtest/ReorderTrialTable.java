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
        line("stock of the first against the others at equal fill rates, with 95 %% intervals over items:");
        report.comparisons()
                .forEach(each -> line(
                        "%-34s at %2.0f %%: × %.3f [%.3f, %.3f]",
                        each.rule(), 100 * each.fillRate(), each.ratio(), each.low(), each.high()));
    }

    private void line(String format, Object... values) {
        terminal.plain(String.format(Locale.ROOT, format, values));
    }
}
