package io.trendloom.ingest.intake;

import io.trendloom.ingest.row.Outcome;
import io.trendloom.ingest.row.RowResult;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rows of one kind with the same answer, or with the same note.
 *
 * @param result an outcome's name in answers, {@link #CHANGED} or {@link #FLAGGED}
 * @param rule that the rows broke, or the name of the change or flag; else empty
 */
record IntakeCount(String result, String rule, long rows) {
    static final String CHANGED = "changed";
    static final String FLAGGED = "flagged";

    boolean is(Outcome outcome) {
        return result.equals(outcome.text());
    }

    /** The counts of answers, by result and rule in alphabetical order. */
    static List<IntakeCount> of(List<RowResult> results) {
        SortedMap<String, SortedMap<String, Long>> rows = new TreeMap<>();
        for (RowResult result : results) {
            String rule = result.rule() == null ? "" : result.rule();
            count(rows, result.outcome().text(), rule);
            result.notes().changed().forEach(change -> count(rows, CHANGED, change.text()));
            result.notes().flagged().forEach(flag -> count(rows, FLAGGED, flag.text()));
        }
        List<IntakeCount> counts = new ArrayList<>();
        rows.forEach((result, rules) -> rules.forEach((rule, n) -> counts.add(new IntakeCount(result, rule, n))));
        return counts;
    }

    private static void count(SortedMap<String, SortedMap<String, Long>> rows, String result, String rule) {
        rows.computeIfAbsent(result, unused -> new TreeMap<>()).merge(rule, 1L, Long::sum);
    }
}
