package io.trendloom.launcher.backtest;

import io.trendloom.decisions.recommendation.trial.RecommendationTrialReport;
import io.trendloom.decisions.recommendation.trial.RecommendationTrialReport.Outcome;
import io.trendloom.launcher.Terminal;
import java.util.Locale;

/** A trial of recommending for people. */
final class RecommendationTrialTable {
    private final Terminal terminal;

    RecommendationTrialTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(RecommendationTrialReport report) {
        line(
                "orders of the %d days after %s; variants chosen on those after %s",
                report.days(), String.join(", ", report.cutoffs()), report.variantsChosenAt());
        report.outcomes().forEach(this::print);
    }

    private void print(Outcome outcome) {
        line(
                "%s: %,d questions of %,d customers or orders without one",
                switch (outcome.task()) {
                    case NEXT_PURCHASE -> "a customer's next purchase";
                    case BASKET -> "the other half of a basket";
                },
                outcome.questions(),
                outcome.units());
        line("%-16s %9s %9s  %s", "WAY", "RECALL@20", "NDCG@20", "VARIANT");
        outcome.ways()
                .forEach(way -> line("%-16s %9.4f %9.4f  %s", way.name(), way.recall(), way.ndcg(), way.variant()));
        line("the first against the others, with 95 %% intervals over customers:");
        outcome.comparisons()
                .forEach(each -> line(
                        "%-16s %-9s %+.4f [%+.4f, %+.4f]",
                        each.rival(), each.measure(), each.difference(), each.low(), each.high()));
    }

    private void line(String format, Object... values) {
        terminal.plain(String.format(Locale.ROOT, format, values));
    }
}
