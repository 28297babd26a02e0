package io.trendloom.ingest.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.trendloom.contract.Kind;
import io.trendloom.ingest.row.Outcome;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.platform.deadletter.DeadLetterListener;
import io.trendloom.platform.messaging.DeadLetter;
import io.trendloom.platform.messaging.FailureListener;
import io.trendloom.platform.messaging.OutboxLag;
import io.trendloom.platform.messaging.OutboxListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** All meters of the service. */
@ApplicationScoped
public class IngestMetrics implements OutboxListener, FailureListener, DeadLetterListener {
    private static final String ROWS = "trendloom.ingest.rows";
    private static final String REJECTED = "trendloom.ingest.rejected";
    private static final String CHANGED = "trendloom.ingest.changed.rows";
    private static final String FLAGGED = "trendloom.ingest.flagged.rows";
    private static final String GROUPS = "trendloom.ingest.groups";
    private static final String GROUP_ROWS = "trendloom.ingest.group.rows";
    private static final String PUBLISHED = "trendloom.ingest.outbox.published";
    private static final String RETURNED = "trendloom.ingest.outbox.returned";
    private static final String WAITING = "trendloom.ingest.outbox.waiting";
    private static final String LAG = "trendloom.ingest.outbox.lag";
    private static final String DEAD_LETTERS = "trendloom.ingest.dead.letters";
    private static final String DEAD_LETTERS_WAITING = "trendloom.dead.letters.waiting";

    private final MeterRegistry registry;
    private final MultiGauge deadLetters;
    private final AtomicReference<OutboxLag> lag = new AtomicReference<>(OutboxLag.NONE);

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.deadLetters = MultiGauge.builder(DEAD_LETTERS_WAITING)
                .description("Dead letters that nobody replayed since they failed last")
                .register(registry);
        Gauge.builder(WAITING, lag, known -> known.get().messages())
                .description("Messages that wait to go out")
                .register(registry);
        Gauge.builder(LAG, lag, known -> known.get().seconds())
                .description("Age of the oldest message that waits to go out")
                .baseUnit("seconds")
                .register(registry);
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

    @Override
    public void published(int messages) {
        registry.counter(PUBLISHED).increment(messages);
    }

    @Override
    public void returned(int messages) {
        registry.counter(RETURNED).increment(messages);
    }

    @Override
    public void waiting(OutboxLag now) {
        lag.set(now);
    }

    @Override
    public void deadLettersWaiting(Map<String, Long> waiting) {
        deadLetters.register(
                waiting.entrySet().stream()
                        .map(queue -> MultiGauge.Row.of(Tags.of("queue", queue.getKey()), queue.getValue()))
                        .toList(),
                true);
    }

    @Override
    public void deadLettered(DeadLetter letter) {
        registry.counter(DEAD_LETTERS, "queue", letter.delivery().queue()).increment();
    }
}
