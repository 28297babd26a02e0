package io.trendloom.embed.wiring;

import io.quarkus.runtime.StartupEvent;
import io.trendloom.embed.metrics.EmbedMetrics;
import io.trendloom.encoders.BundledEncoders;
import io.trendloom.encoding.EncoderCatalog;
import io.trendloom.encoding.onnx.OnnxSettings;
import io.trendloom.encoding.onnx.OnnxTextEncoder;
import io.trendloom.worker.wiring.Connecting;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the encoders, loaded before any channel opens. */
class EncoderBeans {
    private static final int BEFORE_CONNECTING = Connecting.BEFORE_CHANNELS - 10;

    void load(
            @Observes @Priority(BEFORE_CONNECTING) StartupEvent event, EncoderCatalog encoders, EmbedMetrics metrics) {
        encoders.encoders().forEach(encoder -> metrics.ready(encoder.name(), encoder.provider()));
    }

    @Produces
    @Singleton
    EncoderCatalog encoders(EncoderConfig config) {
        OnnxSettings settings = new OnnxSettings(
                config.provider(),
                config.deviceId(),
                config.threads().orElseGet(() -> Runtime.getRuntime().availableProcessors()),
                config.tokenBudget());
        List<OnnxTextEncoder> encoders = BundledEncoders.unpackInto(
                        config.dataDir().resolve("encoders"))
                .stream()
                .map(files -> OnnxTextEncoder.open(files, settings))
                .toList();
        return new EncoderCatalog(encoders);
    }

    void close(@Disposes EncoderCatalog encoders) {
        encoders.close();
    }
}
