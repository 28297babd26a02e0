package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.BacktestPlan;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * The days of a file.
 *
 * @param first day with a sale
 * @param last whole day
 */
record Spans(LocalDate first, LocalDate last) {
    /** What must lie before the first cutoff: four weeks that a model looks back, and four before them to learn from. */
    private static final int LEAST_HISTORY = 56;

    /** The last day with sales may be cut short; the day before it is the last whole one. */
    static Spans of(NavigableMap<LocalDate, Long> lines, @Nullable LocalDate until) {
        if (lines.isEmpty()) {
            throw new CommandException(
                    ExitCode.FAILED,
                    "The file has no sale that keeps the rules. Maybe trendloom import --dry-run tells why.");
        }
        LocalDate last = until == null ? lines.lastKey().minusDays(1) : until;
        return new Spans(lines.firstKey(), last);
    }

    void require(BacktestPlan plan) {
        LocalDate earliest = first.plusDays(LEAST_HISTORY - 1L);
        if (plan.cutoffs().getFirst().isBefore(earliest)) {
            throw new CommandException(
                    ExitCode.FAILED,
                    "The first cutoff (%s) must have %d days before it, itself among them, and the file begins on %s: it has %d days up to %s. Maybe ask for fewer cutoffs."
                            .formatted(
                                    plan.cutoffs().getFirst(),
                                    LEAST_HISTORY,
                                    first,
                                    Math.max(0, ChronoUnit.DAYS.between(first, last) + 1),
                                    last));
        }
        LocalDate end = plan.cutoffs().getLast().plusDays(plan.horizon());
        if (end.isAfter(last)) {
            throw new CommandException(
                    ExitCode.FAILED,
                    "The %d days after the cutoff (%s) must be known, and the last whole day of the file is %s. Maybe it is %s: say so with --until."
                            .formatted(plan.horizon(), plan.cutoffs().getLast(), last, last.plusDays(1)));
        }
    }
}
