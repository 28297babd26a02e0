package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.BacktestReport.Interval;
import io.trendloom.forecasting.backtest.ColdStartReport;
import io.trendloom.launcher.Terminal;
import java.util.Locale;

/** Shows people what the launch protocol found. */
final class ColdStartTable {
    private final Terminal terminal;

    ColdStartTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(ColdStartReport report) {
        terminal.plain(
                "%,d launches, their first 28 days; with 95 %% intervals over launches".formatted(report.launches()));
        terminal.plain("WAPE28                   " + interval(report.wape28()));
        terminal.plain("WAPE28 without text      " + interval(report.wape28WithoutText()));
        terminal.plain("WAPE28 of a typical one  " + interval(report.wape28Typical()));
        terminal.plain("with text / without      " + interval(report.ratio()));
        terminal.plain(String.format(
                Locale.ROOT,
                "80 %% interval holds      %.0f %%, bias %+.2f",
                100 * report.coverage80(),
                report.bias()));
    }

    private static String interval(Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", interval.value(), interval.low(), interval.high());
    }
}
