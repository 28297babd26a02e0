package io.trendloom.forecast.overview;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Past runs of record and the newest one, which knows what was sold after them. Between any two lie at least 30 days, so that no two
 * tell of the same.
 *
 * @param runs the newest first
 */
record PastTotals(SummedRun newest, List<SummedRun> runs) {
    private static final int SPAN = 30;

    PastTotals {
        runs = List.copyOf(runs);
    }

    static PastTotals before(SummedRuns all, Connection connection, SummedRun newest) throws SQLException {
        LocalDate known = newest.cutoff().minusDays(Tally.DAYS);
        List<SummedRun> runs = new ArrayList<>();
        SummedRun run = all.between(connection, known, newest.cutoff().minusDays(SPAN));
        while (run != null) {
            runs.add(run);
            run = all.between(connection, known, run.cutoff().minusDays(SPAN));
        }
        return new PastTotals(newest, runs);
    }

    /** What was sold in the 30 days after each cutoff, by what was expected; cutoffs at which nothing was are left out. */
    List<Double> ratios(Function<RunSums, RunSums.Amounts> measure) {
        Sold sold = new Sold(measure.apply(newest.sums()).sold(), newest.cutoff());
        return runs.stream()
                .filter(run -> measure.apply(run.sums()).next30() > 0)
                .map(run -> sold.days(run.cutoff().plusDays(1), SPAN)
                        / measure.apply(run.sums()).next30())
                .toList();
    }
}
