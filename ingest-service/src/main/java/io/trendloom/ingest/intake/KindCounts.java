package io.trendloom.ingest.intake;

import io.trendloom.ingest.row.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows of one kind by what became of them: a correction counts as stored, a row that comes again counts again.
 *
 * @param rejectedByRule rejected rows by the rule that they broke
 * @param changed stored rows by what cleaning changed in them
 * @param flagged stored rows by what is odd about them
 */
public record KindCounts(
        long stored,
        long duplicate,
        long stale,
        long rejected,
        Map<String, Long> rejectedByRule,
        Map<String, Long> changed,
        Map<String, Long> flagged) {
    public KindCounts {
        rejectedByRule = Collections.unmodifiableMap(new TreeMap<>(rejectedByRule));
        changed = Collections.unmodifiableMap(new TreeMap<>(changed));
        flagged = Collections.unmodifiableMap(new TreeMap<>(flagged));
    }

    static KindCounts of(List<IntakeCount> counts) {
        return new KindCounts(
                sum(counts, Outcome.STORED),
                sum(counts, Outcome.DUPLICATE),
                sum(counts, Outcome.STALE),
                sum(counts, Outcome.REJECTED),
                byRule(counts, Outcome.REJECTED.text()),
                byRule(counts, IntakeCount.CHANGED),
                byRule(counts, IntakeCount.FLAGGED));
    }

    private static Map<String, Long> byRule(List<IntakeCount> counts, String result) {
        Map<String, Long> rules = new TreeMap<>();
        counts.stream().filter(count -> count.result().equals(result)).forEach(c -> rules.put(c.rule(), c.rows()));
        return rules;
    }

    private static long sum(List<IntakeCount> counts, Outcome outcome) {
        return counts.stream()
                .filter(count -> count.is(outcome))
                .mapToLong(IntakeCount::rows)
                .sum();
    }
}
