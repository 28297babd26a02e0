package io.trendloom.worker.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.trendloom.contract.Topology;
import io.trendloom.platform.deadletter.DeadLetterListener;
import io.trendloom.platform.messaging.DeadLetter;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.DeliveryListener;
import io.trendloom.platform.messaging.EventText;
import io.trendloom.platform.messaging.OutboxLag;
import io.trendloom.platform.messaging.OutboxListener;
import io.trendloom.platform.messaging.RetryListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What becomes of messages: those that leave by the outbox, those that fail, those put off, and those set aside. */
@ApplicationScoped
class DeliveryMetrics implements OutboxListener, DeliveryListener, DeadLetterListener, RetryListener {
    private static final String QUEUE = "queue";
    private static final String RETRIED = "trendloom.messages.retried";
    private static final String PUT_OFF = "trendloom.messages.put.off";
    private static final String DEAD_LETTERS = "trendloom.dead.letters";
    /** There from a queue's first message on, so that its first failure is a rise. */
    private static final List<String> FAILURES = List.of(RETRIED, PUT_OFF, DEAD_LETTERS);

    private static final Duration[] WAITS = {
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Duration.ofMinutes(10),
        Duration.ofHours(1)
    };

    private final MeterRegistry registry;
    private final Clock clock;
    private final Counter published;
    private final Counter returned;
    private final MultiGauge deadLetters;
    private final MultiGauge retries;
    private final Set<String> queues = ConcurrentHashMap.newKeySet();
    private final AtomicReference<OutboxLag> lag = new AtomicReference<>(OutboxLag.NONE);

    DeliveryMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.published = Counter.builder("trendloom.messages.published")
                .description("Messages that the broker has taken")
                .register(registry);
        this.returned = Counter.builder("trendloom.messages.returned")
                .description("Messages that no queue would take; they stay in the outbox")
                .register(registry);
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
        published.increment(messages);
    }

    @Override
    public void returned(int messages) {
        returned.increment(messages);
    }

    @Override
    public void waiting(OutboxLag waiting) {
        lag.set(waiting);
    }

    /** Events of upstream tell when they happened, not when they were sent: how long those waited is not known. */
    @Override
    public void begun(Delivery delivery) {
        queues.add(delivery.queue());
        FAILURES.forEach(name -> failures(name, delivery));
        Instant sent = delivery.queue().equals(Topology.INGEST_INBOUND) ? null : sent(delivery);
        if (sent != null) {
            Timer.builder("trendloom.queue.wait")
                    .description("From the sender's commit of a message until its handling begins")
                    .tag(QUEUE, delivery.queue())
                    .serviceLevelObjectives(WAITS)
                    .register(registry)
                    .record(Duration.between(sent, clock.instant()));
        }
    }

    private static @Nullable Instant sent(Delivery delivery) {
        String time = EventText.of(delivery.body(), "time");
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException broken) {
            return null;
        }
    }

    @Override
    public void retried(Delivery delivery, Exception failure) {
        failures(RETRIED, delivery).increment();
    }

    @Override
    public void putOff(Delivery delivery, Exception failure) {
        failures(PUT_OFF, delivery).increment();
    }

    @Override
    public void deadLettered(DeadLetter letter) {
        failures(DEAD_LETTERS, letter.delivery()).increment();
    }

    @Override
    public void deadLettersWaiting(Map<String, Long> waiting) {
        register(deadLetters, waiting);
    }

    @Override
    public void retriesWaiting(Map<String, Long> waiting) {
        Map<String, Long> byQueue = new HashMap<>();
        queues.forEach(queue -> byQueue.put(queue, 0L));
        byQueue.putAll(waiting);
        register(retries, byQueue);
    }

    private Counter failures(String name, Delivery delivery) {
        return registry.counter(name, QUEUE, delivery.queue());
    }

    private static void register(MultiGauge gauge, Map<String, Long> byQueue) {
        gauge.register(
                byQueue.entrySet().stream()
                        .map(queue -> MultiGauge.Row.of(Tags.of(QUEUE, queue.getKey()), queue.getValue()))
                        .toList(),
                true);
    }
}
