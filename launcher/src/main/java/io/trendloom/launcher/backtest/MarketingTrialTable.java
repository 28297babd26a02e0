package io.trendloom.launcher.backtest;

import io.trendloom.decisions.marketing.trial.MarketingTrialReport;
import io.trendloom.decisions.marketing.trial.MarketingTrialReport.Accuracy;
import io.trendloom.decisions.marketing.trial.ResponseSummary;
import io.trendloom.launcher.Terminal;
import java.util.Locale;

/** A trial of marketing for people. */
final class MarketingTrialTable {
    private final Terminal terminal;

    MarketingTrialTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(MarketingTrialReport report) {
        line(
                "%,d items made by seed %d; said to be known, and where the usual slope's interval lies below 0:",
                report.items(), report.seed());
        line("%-30s %6s %6s %10s %12s", "ITEMS", "", "PRICE", "PROMOTION", "USUAL SLOPE");
        report.kinds()
                .forEach(each -> line(
                        "%-30s %6d %6d %10d %12d",
                        each.kind(), each.items(), each.price(), each.promotion(), each.naive()));
        line("%-14s %6s %8s %8s %9s", "EFFECT", "ITEMS", "ERROR", "BIAS", "COVERAGE");
        report.accuracies().forEach(this::print);
        print(report.naive());
        line("a budget of %,.0f:", report.budget());
        line("%-34s %6s %9s %9s %7s", "WAY", "ITEMS", "SPENT", "GAIN", "REGRET");
        report.rules()
                .forEach(each -> line(
                        "%-34s %6d %,9.0f %,9.0f %6.0f%%",
                        each.name(), each.items(), each.spent(), each.gain(), 100 * each.regret()));
    }

    private void print(Accuracy each) {
        line(
                "%-14s %6d %8.3f %+8.3f %8.1f%%",
                each.effect(), each.items(), each.error(), each.bias(), 100 * each.coverage());
    }

    void print(ResponseSummary summary) {
        line(
                "%,d items up to %s; of %d the response to the price is known, of %d that to promotions",
                summary.items(), summary.cutoff(), summary.known().size(), summary.promotions());
        summary.unknown().forEach((why, items) -> line("%-24s %6d", why, items));
        summary.known()
                .forEach(each -> line(
                        "%-14s %+.2f [%+.2f, %+.2f] from %d changes",
                        each.itemId(), each.mean(), each.low(), each.high(), each.changes()));
    }

    private void line(String format, Object... values) {
        terminal.plain(String.format(Locale.ROOT, format, values));
    }
}
