package io.trendloom.ingest.intake;

import io.trendloom.contract.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that has come in so far, over HTTP and AMQP together.
 *
 * @param lastBatchSequence 0 before any batch
 * @param kinds counts of every kind, by its name
 */
public record IntakeView(long lastBatchSequence, Map<String, KindCounts> kinds) {
    public IntakeView {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    }

    static IntakeView of(long lastBatchSequence, Map<String, List<IntakeCount>> counts) {
        Map<String, KindCounts> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(kind.text(), KindCounts.of(counts.getOrDefault(kind.text(), List.of())));
        }
        return new IntakeView(lastBatchSequence, kinds);
    }
}
