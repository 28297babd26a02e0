package io.trendloom.launcher.backtest;

import io.trendloom.preparation.row.Rejection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the rows of a file, and those rejected by the rule that they break. */
final class RowCount {
    private final SortedMap<String, Long> rejected = new TreeMap<>();
    private long rows;

    void clean() {
        rows++;
    }

    void reject(Rejection rejection) {
        rows++;
        rejected.merge(rejection.rule(), 1L, Long::sum);
    }

    long rows() {
        return rows;
    }

    Map<String, Long> rejected() {
        return rejected;
    }

    long rejectedRows() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
