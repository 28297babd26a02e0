package io.trendloom.embed.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.trendloom.embed.metrics.EmbedMetrics;
import io.trendloom.encoding.EncoderCatalog;
import io.trendloom.platform.messaging.OutboxRelay;
import io.trendloom.platform.messaging.TopologyDeclaration;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Loads the encoders and declares the topology before any channel opens, then carries the outbox until the worker stops. */
@ApplicationScoped
public class Connecting {
    private static final int BEFORE_CHANNELS = 100;

    private final TopologyDeclaration topology;
    private final OutboxRelay relay;
    private volatile boolean declared;

    Connecting(TopologyDeclaration topology, OutboxRelay relay) {
        this.topology = topology;
        this.relay = relay;
    }

    void start(@Observes @Priority(BEFORE_CHANNELS) StartupEvent event, EncoderCatalog encoders, EmbedMetrics metrics)
            throws InterruptedException {
        encoders.encoders().forEach(metrics::ready);
        topology.declareWhenReachable();
        declared = true;
        relay.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.close();
    }

    /** Whether every exchange and queue is there. */
    public boolean isDeclared() {
        return declared;
    }
}
