package io.trendloom.embed.wiring;

import io.trendloom.contract.Topology;
import io.trendloom.embed.metrics.EmbedMetrics;
import io.trendloom.encoders.BundledEncoders;
import io.trendloom.encoding.EncoderCatalog;
import io.trendloom.encoding.onnx.OnnxSettings;
import io.trendloom.encoding.onnx.OnnxTextEncoder;
import io.trendloom.platform.deadletter.DeadLetterDesk;
import io.trendloom.platform.deadletter.DeadLetterDrain;
import io.trendloom.platform.messaging.AmqpDeadLetters;
import io.trendloom.platform.messaging.FailurePolicy;
import io.trendloom.platform.messaging.Outbox;
import io.trendloom.platform.messaging.OutboxRelay;
import io.trendloom.platform.messaging.Pause;
import io.trendloom.platform.messaging.TopologyDeclaration;
import io.trendloom.platform.store.MinioObjectStore;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.platform.store.ObjectStoreAddress;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Makes beans of what the libraries offer. */
class Beans {
    private static final String WORKER = "embed";
    private static final URI SOURCE = URI.create("/trendloom/embed-worker");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ObjectStore store(ObjectStoreConfig config) {
        return new MinioObjectStore(new ObjectStoreAddress(
                config.endpoint(), config.accessKey(), config.secretKey(), config.region(), config.bucket()));
    }

    @Produces
    @Singleton
    Outbox outbox(Clock clock) {
        return new Outbox(SOURCE, clock);
    }

    @Produces
    @Singleton
    OutboxRelay relay(DataSource database, BrokerConfig broker, EmbedMetrics metrics) {
        return new OutboxRelay(database, broker.address(), metrics);
    }

    @Produces
    @Singleton
    TopologyDeclaration topology(BrokerConfig broker) {
        return new TopologyDeclaration(broker.address(), Pause.SLEEP);
    }

    @Produces
    @Singleton
    AmqpDeadLetters deadLetters(BrokerConfig broker) {
        return new AmqpDeadLetters(broker.address());
    }

    void close(@Disposes AmqpDeadLetters deadLetters) {
        deadLetters.close();
    }

    @Produces
    @Singleton
    DeadLetterDrain drain(DataSource database, BrokerConfig broker, Clock clock, EmbedMetrics metrics) {
        return new DeadLetterDrain(database, broker.address(), Topology.queuesOf(WORKER), clock, metrics);
    }

    @Produces
    @Singleton
    DeadLetterDesk desk(DataSource database, Clock clock, OutboxRelay relay) {
        return new DeadLetterDesk(database, Topology.queuesOf(WORKER), clock, relay::signal);
    }

    @Produces
    @Singleton
    FailurePolicy policy(AmqpDeadLetters deadLetters, EmbedMetrics metrics, Clock clock) {
        return new FailurePolicy(deadLetters, metrics, clock, Pause.SLEEP);
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
