package io.trendloom.embed.metrics;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.trendloom.encoding.EncodedBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** All meters of the worker. */
@ApplicationScoped
public class EmbedMetrics {
    private static final String ENCODER = "encoder";
    private final MeterRegistry registry;

    EmbedMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** An encoder is ready. */
    public void ready(String encoder, String provider) {
        Gauge.builder("trendloom.encoder.info", () -> 1)
                .description("1 for each encoder, with what it runs on")
                .tag(ENCODER, encoder)
                .tag("provider", provider)
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
}
