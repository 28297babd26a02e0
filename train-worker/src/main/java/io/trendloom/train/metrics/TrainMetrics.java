package io.trendloom.train.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.trendloom.platform.deadletter.DeadLetterListener;
import io.trendloom.platform.messaging.DeadLetter;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.FailureListener;
import io.trendloom.platform.messaging.OutboxLag;
import io.trendloom.platform.messaging.OutboxListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The worker's meters; every name is here. */
@Singleton
public final class TrainMetrics implements OutboxListener, FailureListener, DeadLetterListener {
    private static final String PREFIX = "trendloom.train.";

    private final MeterRegistry registry;
    private final AtomicReference<Speed> speed = new AtomicReference<>(new Speed(Double.NaN, Double.NaN, Double.NaN));
    private final AtomicReference<@Nullable OutboxLag> outbox = new AtomicReference<>();
    private final AtomicReference<@Nullable Instant> championSince = new AtomicReference<>();
    private final AtomicLong outlierDays = new AtomicLong();
    private final Map<String, Long> trainings = new ConcurrentHashMap<>();
    private final Counter published;
    private final Counter returned;
    private final MultiGauge deadLetters;

    TrainMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.published = registry.counter("trendloom.outbox.published");
        this.returned = registry.counter("trendloom.outbox.returned");
        this.deadLetters = MultiGauge.builder("trendloom.dead.letters.waiting")
                .description("Dead letters that nobody replayed since they failed last")
                .register(registry);
        gauge(
                PREFIX + "loss",
                "Training loss of the newest step reported",
                () -> speed.get().loss());
        gauge(
                PREFIX + "validation.loss",
                "Loss on held-out windows",
                () -> speed.get().validationLoss());
        gauge(
                PREFIX + "windows.per.second",
                "Windows learned from a second",
                () -> speed.get().windowsPerSecond());
        gauge(PREFIX + "outlier.days", "Days of the newest training whose demand was bounded", outlierDays::get);
        gauge("trendloom.model.age.seconds", "Age of the champion", () -> age(clock));
        gauge("trendloom.outbox.waiting", "Messages that wait to be sent", () -> messages(outbox.get()));
        gauge("trendloom.outbox.lag.seconds", "Age of the oldest of them", () -> lag(outbox.get()));
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    /** What a training's newest step came to. */
    public void learned(double loss, double validationLoss, double windowsPerSecond) {
        speed.set(new Speed(loss, validationLoss, windowsPerSecond));
    }

    /** How many days of a training were above their item's bound. */
    public void bounded(long days) {
        outlierDays.set(days);
    }

    /** How many trainings there are in a state. */
    public void trainings(String state, long count) {
        if (trainings.put(state, count) == null) {
            registry.gauge(PREFIX + "trainings", Tags.of("state", state), trainings, all -> all.get(state));
        }
    }

    /** When the champion was fitted. */
    public void champion(Instant fitted) {
        championSince.set(fitted);
    }

    @Override
    public void published(int messages) {
        published.increment(messages);
    }

    @Override
    public void returned(int messages) {
        returned.increment(messages);
    }

    @Override
    public void waiting(OutboxLag lag) {
        outbox.set(lag);
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
    public void retried(Delivery delivery, Exception failure) {
        registry.counter("trendloom.deliveries.retried", "queue", delivery.queue())
                .increment();
    }

    @Override
    public void deadLettered(DeadLetter letter) {
        registry.counter("trendloom.dead.letters", "queue", letter.delivery().queue())
                .increment();
    }

    private double age(Clock clock) {
        Instant since = championSince.get();
        return since == null
                ? Double.NaN
                : Duration.between(since, clock.instant()).toSeconds();
    }

    private static double messages(@Nullable OutboxLag lag) {
        return lag == null ? Double.NaN : lag.messages();
    }

    private static double lag(@Nullable OutboxLag lag) {
        return lag == null ? Double.NaN : lag.seconds();
    }

    private record Speed(double loss, double validationLoss, double windowsPerSecond) {}
}
