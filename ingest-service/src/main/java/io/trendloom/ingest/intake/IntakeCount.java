package io.trendloom.ingest.intake;

import io.trendloom.ingest.row.Outcome;
import io.trendloom.ingest.row.RowResult;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rows of one kind with the same answer.
 *
 * @param result an outcome's name in answers
 * @param rule empty unless the rows were rejected
 */
record IntakeCount(String result, String rule, long rows) {
    boolean is(Outcome outcome) {
        return result.equals(outcome.text());
    }

    /** The counts of answers, by result and rule in alphabetical order. */
    static List<IntakeCount> of(List<RowResult> results) {
        SortedMap<String, SortedMap<String, Long>> rows = new TreeMap<>();
        for (RowResult result : results) {
            String rule = result.rule() == null ? "" : result.rule();
            rows.computeIfAbsent(result.outcome().text(), unused -> new TreeMap<>())
                    .merge(rule, 1L, Long::sum);
        }
        List<IntakeCount> counts = new ArrayList<>();
        rows.forEach((result, rules) -> rules.forEach((rule, n) -> counts.add(new IntakeCount(result, rule, n))));
        return counts;
    }
}
