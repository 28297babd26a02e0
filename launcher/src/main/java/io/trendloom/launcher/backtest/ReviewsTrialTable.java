package io.trendloom.launcher.backtest;

import io.trendloom.decisions.reviews.trial.ReviewsTrialReport;
import io.trendloom.decisions.reviews.trial.ReviewsTrialReport.Language;
import io.trendloom.launcher.Terminal;
import java.util.Locale;

/** A trial of topics, sentiment and early warning for people. */
final class ReviewsTrialTable {
    private final Terminal terminal;

    ReviewsTrialTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(ReviewsTrialReport report) {
        line("made reviews, seed %d; early warning at the level %.3f", report.seed(), report.level());
        report.languages().forEach(language -> print(language, report.days()));
    }

    private void print(Language language, int days) {
        line("%s: %,d texts learned", language.language(), language.texts());
        line("%-18s %8s %6s %10s %7s %7s", "TOPICS OF", "PLANTED", "FOUND", "RECOVERED", "PURITY", "ARI");
        language.topics()
                .forEach(each -> line(
                        "%-18s %8.1f %6.1f %10.1f %7.3f %7.3f",
                        each.voice().text(),
                        each.planted(),
                        each.found(),
                        each.recovered(),
                        each.purity(),
                        each.adjustedRand()));
        line("%-18s %9s %7s  of %,d texts in other words", "SENTIMENT", "ACCURACY", "AUC", language.judged());
        language.sentiment().forEach(rule -> line("%-18s %9.3f %7.3f", rule.name(), rule.accuracy(), rule.auc()));
        line("%-18s %9s %12s %12s %14s", "A COMPLAINT TIMES", "FOUND", "MEDIAN DAYS", "FALSE LOOKS", "FALSE COURSES");
        language.warnings()
                .forEach(each -> line(
                        "%-18.0f %9s %12s %12s %14s",
                        each.times(),
                        "%d/%d".formatted(each.found(), each.courses()),
                        Double.isNaN(each.medianDays())
                                ? "> " + days
                                : String.format(Locale.ROOT, "%.0f", each.medianDays()),
                        "%d/%d".formatted(each.falseLooks(), each.looks()),
                        "%d/%d".formatted(each.falseCourses(), each.courses())));
    }

    private void line(String format, Object... values) {
        terminal.plain(String.format(Locale.ROOT, format, values));
    }
}
