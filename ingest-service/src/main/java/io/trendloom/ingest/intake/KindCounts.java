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
 */
public record KindCounts(long stored, long duplicate, long stale, long rejected, Map<String, Long> rejectedByRule) {
    public KindCounts {
        rejectedByRule = Collections.unmodifiableMap(new TreeMap<>(rejectedByRule));
    }

    static KindCounts of(List<IntakeCount> counts) {
        Map<String, Long> rules = new TreeMap<>();
        counts.stream().filter(count -> count.is(Outcome.REJECTED)).forEach(c -> rules.put(c.rule(), c.rows()));
        return new KindCounts(
                sum(counts, Outcome.STORED),
                sum(counts, Outcome.DUPLICATE),
                sum(counts, Outcome.STALE),
                sum(counts, Outcome.REJECTED),
                rules);
    }

    private static long sum(List<IntakeCount> counts, Outcome outcome) {
        return counts.stream()
                .filter(count -> count.is(outcome))
                .mapToLong(IntakeCount::rows)
                .sum();
    }
}
