package io.trendloom.forecast.overview;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A whole run of record with its sums.
 *
 * @param generatedAt when it began
 */
record SummedRun(String modelId, LocalDate cutoff, Instant generatedAt, RunSums sums) {
    /** Expected share of a class among all items, by its place in the order of contracts. */
    double share(int trend) {
        return sums.items() == 0 ? 0 : sums.trends().get(trend) / sums.items();
    }
}
