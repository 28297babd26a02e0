package io.trendloom.embed.metrics;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.trendloom.encoding.EncodedBatch;
import io.trendloom.encoding.TextEncoder;
import io.trendloom.platform.deadletter.DeadLetterListener;
import io.trendloom.platform.messaging.DeadLetter;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.FailureListener;
import io.trendloom.platform.messaging.OutboxLag;
import io.trendloom.platform.messaging.OutboxListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** All meters of the worker. */
@ApplicationScoped
public class EmbedMetrics implements FailureListener, OutboxListener, DeadLetterListener {
    private static final String ENCODER = "encoder";
    private static final String QUEUE = "queue";

    private final MeterRegistry registry;
    private final MultiGauge deadLetters;
    private final AtomicReference<OutboxLag> lag = new AtomicReference<>(OutboxLag.NONE);

    EmbedMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.deadLetters = MultiGauge.builder("trendloom.dead.letters.waiting")
                .description("Dead letters that nobody replayed since they failed last")
                .register(registry);
        Gauge.builder("trendloom.outbox.messages", () -> lag.get().messages())
                .description("Messages that wait in the outbox")
                .register(registry);
        Gauge.builder("trendloom.outbox.lag", () -> lag.get().seconds())
                .description("Age of the oldest message in the outbox")
                .baseUnit("seconds")
                .register(registry);
    }

    /** An encoder is ready. */
    public void ready(TextEncoder encoder) {
        Gauge.builder("trendloom.encoder.info", () -> 1)
                .description("1 for each encoder, with what it runs on")
                .tag(ENCODER, encoder.name())
                .tag("provider", encoder.provider())
                .register(registry);
    }

    /** A batch went through the network: texts a second are the rate of {@code trendloom_texts_encoded_total}. */
    public void encoded(String encoder, EncodedBatch batch) {
        registry.counter("trendloom.texts.encoded", ENCODER, encoder).increment(batch.texts());
        registry.counter("trendloom.tokens.encoded", ENCODER, encoder).increment(batch.tokens());
        registry.counter("trendloom.tokens.padding", ENCODER, encoder).increment(batch.paddingTokens());
        DistributionSummary.builder("trendloom.batch.texts")
                .description("Texts that go through the network at once")
                .tag(ENCODER, encoder)
                .register(registry)
                .record(batch.texts());
    }

    /** Texts whose vector was there already. */
    public void remembered(String encoder, long texts) {
        registry.counter("trendloom.texts.remembered", ENCODER, encoder).increment(texts);
    }

    /** The text of a stored batch is done. */
    public void batchDone(String kind, Duration took) {
        registry.timer("trendloom.batch.embed", "kind", kind).record(took);
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
}
