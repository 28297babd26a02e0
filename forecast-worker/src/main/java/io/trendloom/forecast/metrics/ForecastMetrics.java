package io.trendloom.forecast.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.trendloom.platform.deadletter.DeadLetterListener;
import io.trendloom.platform.messaging.DeadLetter;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.FailureListener;
import io.trendloom.platform.messaging.OutboxLag;
import io.trendloom.platform.messaging.OutboxListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** All meters of the worker. */
@ApplicationScoped
public class ForecastMetrics implements FailureListener, OutboxListener, DeadLetterListener {
    private static final String QUEUE = "queue";

    private final MeterRegistry registry;
    private final MultiGauge deadLetters;
    private final MultiGauge model;
    private final AtomicReference<OutboxLag> lag = new AtomicReference<>(OutboxLag.NONE);
    private final AtomicReference<Instant> modelSince = new AtomicReference<>(Instant.EPOCH);

    ForecastMetrics(MeterRegistry registry, java.time.Clock clock) {
        this.registry = registry;
        this.deadLetters = MultiGauge.builder("trendloom.dead.letters.waiting")
                .description("Dead letters that nobody replayed since they failed last")
                .register(registry);
        this.model = MultiGauge.builder("trendloom.model.info")
                .description("1 for the model in use")
                .register(registry);
        Gauge.builder("trendloom.model.age", () -> age(clock.instant()))
                .description("Seconds since the model in use was taken into use, -1 without one")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("trendloom.outbox.messages", () -> lag.get().messages())
                .description("Messages that wait in the outbox")
                .register(registry);
        Gauge.builder("trendloom.outbox.lag", () -> lag.get().seconds())
                .description("Age of the oldest message in the outbox")
                .baseUnit("seconds")
                .register(registry);
    }

    /** A batch of rows or vectors was applied. */
    public void applied(String kind, long rows, Duration took) {
        registry.counter("trendloom.batches.applied", "kind", kind).increment();
        registry.counter("trendloom.rows.applied", "kind", kind).increment(rows);
        registry.timer("trendloom.batch.apply", "kind", kind).record(took);
    }

    /** Forecasts were made: on demand, on request or of record. */
    public void scored(String occasion, int items, Duration took) {
        registry.counter("trendloom.items.scored", "occasion", occasion).increment(items);
        Timer.builder("trendloom.forecast")
                .description("Time to read and score a batch of items")
                .tag("occasion", occasion)
                .publishPercentileHistogram()
                .register(registry)
                .record(took);
    }

    /** Another model is in use. */
    public void switched(String modelId, long aliasVersion, Instant now) {
        modelSince.set(now);
        Tags tags = Tags.of("model", modelId, "alias", Long.toString(aliasVersion));
        model.register(List.of(MultiGauge.Row.of(tags, 1)), true);
    }

    /** A promoted model could not be taken into use. */
    public void refused() {
        registry.counter("trendloom.models.refused").increment();
    }

    /** A run of record is whole. */
    public void recorded(Duration took) {
        registry.timer("trendloom.record.run").record(took);
    }

    @Override
    public void retried(Delivery delivery, Exception failure) {
        registry.counter("trendloom.messages.retried", QUEUE, delivery.queue()).increment();
    }

    @Override
    public void deadLettered(DeadLetter letter) {
        registry.counter("trendloom.dead.letters", QUEUE, letter.delivery().queue())
                .increment();
    }

    @Override
    public void deadLettersWaiting(Map<String, Long> waiting) {
        deadLetters.register(
                waiting.entrySet().stream()
                        .map(queue -> MultiGauge.Row.of(Tags.of(QUEUE, queue.getKey()), queue.getValue()))
                        .toList(),
                true);
    }

    @Override
    public void published(int messages) {
        registry.counter("trendloom.messages.published").increment(messages);
    }

    @Override
    public void returned(int messages) {
        registry.counter("trendloom.messages.returned").increment(messages);
    }

    @Override
    public void waiting(OutboxLag waiting) {
        lag.set(waiting);
    }

    private double age(Instant now) {
        Instant since = modelSince.get();
        return since.equals(Instant.EPOCH) ? -1 : ChronoUnit.MILLIS.between(since, now) / 1000.0;
    }
}
