package io.trendloom.ingest.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.trendloom.contract.Kind;
import io.trendloom.ingest.row.Outcome;
import io.trendloom.ingest.row.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All meters of the service. */
@ApplicationScoped
public class IngestMetrics {
    private static final String ROWS = "trendloom.ingest.rows";
    private static final String REJECTED = "trendloom.ingest.rejected";
    private static final String CHANGED = "trendloom.ingest.changed.rows";
    private static final String FLAGGED = "trendloom.ingest.flagged.rows";
    private static final String GROUPS = "trendloom.ingest.groups";
    private static final String GROUP_ROWS = "trendloom.ingest.group.rows";
    private static final String REPLAYED = "trendloom.ingest.replay.rows";

    private final MeterRegistry registry;

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A group is durable. */
    public void committed(Kind kind, List<RowResult> results, Duration took) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Map<String, Integer> rules = new HashMap<>();
        Map<String, Integer> changes = new HashMap<>();
        Map<String, Integer> flags = new HashMap<>();
        for (RowResult result : results) {
            outcomes.merge(result.outcome(), 1, Integer::sum);
            if (result.rule() != null) {
                rules.merge(result.rule(), 1, Integer::sum);
            }
            result.notes().changed().forEach(change -> changes.merge(change.text(), 1, Integer::sum));
            result.notes().flagged().forEach(flag -> flags.merge(flag.text(), 1, Integer::sum));
        }
        outcomes.forEach((outcome, count) -> counter(
                        ROWS, "Rows taken in", kind, "result", outcome.name().toLowerCase(Locale.ROOT))
                .increment(count));
        rules.forEach((rule, count) ->
                counter(REJECTED, "Rows that broke a rule", kind, "rule", rule).increment(count));
        changes.forEach((change, count) -> counter(CHANGED, "Stored rows that cleaning changed", kind, "change", change)
                .increment(count));
        flags.forEach((flag, count) ->
                counter(FLAGGED, "Stored rows that are odd", kind, "flag", flag).increment(count));
        DistributionSummary.builder(GROUP_ROWS)
                .description("Rows that were stored together")
                .tag("kind", kind.text())
                .register(registry)
                .record(results.size());
        Timer.builder(GROUPS)
                .description("Groups, from their assembling until they are durable")
                .tag("kind", kind.text())
                .register(registry)
                .record(took);
    }

    private Counter counter(String name, String description, Kind kind, String tag, String value) {
        return Counter.builder(name)
                .description(description)
                .tag("kind", kind.text())
                .tag(tag, value)
                .register(registry);
    }

    /** Rows were read again by a replay. */
    public void replayed(long rows) {
        registry.counter(REPLAYED).increment(rows);
    }
}
