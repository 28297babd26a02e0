package io.trendloom.worker.metrics;

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
import io.trendloom.platform.messaging.RetryListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** What becomes of messages: those that leave by the outbox, those that fail, those put off, and those set aside. */
@ApplicationScoped
class DeliveryMetrics implements OutboxListener, FailureListener, DeadLetterListener, RetryListener {
    private static final String QUEUE = "queue";

    private final MeterRegistry registry;
    private final MultiGauge deadLetters;
    private final MultiGauge retries;
    private final AtomicReference<OutboxLag> lag = new AtomicReference<>(OutboxLag.NONE);

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.deadLetters = MultiGauge.builder("trendloom.dead.letters.waiting")
                .description("Dead letters that nobody replayed since they failed last")
                .register(registry);
        this.retries = MultiGauge.builder("trendloom.retries.waiting")
                .description("Messages that failed for now and wait to be tried again")
                .register(registry);
        Gauge.builder("trendloom.outbox.messages", () -> lag.get().messages())
                .description("Messages that wait in the outbox")
                .register(registry);
        Gauge.builder("trendloom.outbox.lag", () -> lag.get().seconds())
                .description("Age of the oldest message in the outbox")
                .baseUnit("seconds")
                .register(registry);
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

    @Override
    public void retried(Delivery delivery, Exception failure) {
        registry.counter("trendloom.messages.retried", QUEUE, delivery.queue()).increment();
    }

    @Override
    public void putOff(Delivery delivery, Exception failure) {
        registry.counter("trendloom.messages.put.off", QUEUE, delivery.queue()).increment();
    }

    @Override
    public void deadLettered(DeadLetter letter) {
        registry.counter("trendloom.dead.letters", QUEUE, letter.delivery().queue())
                .increment();
    }

    @Override
    public void deadLettersWaiting(Map<String, Long> waiting) {
        register(deadLetters, waiting);
    }

    @Override
    public void retriesWaiting(Map<String, Long> waiting) {
        register(retries, waiting);
    }

    private static void register(MultiGauge gauge, Map<String, Long> byQueue) {
        gauge.register(
                byQueue.entrySet().stream()
                        .map(queue -> MultiGauge.Row.of(Tags.of(QUEUE, queue.getKey()), queue.getValue()))
                        .toList(),
                true);
    }
}
