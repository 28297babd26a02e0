package io.trendloom.train.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.trendloom.platform.deadletter.DeadLetterDrain;
import io.trendloom.platform.messaging.OutboxRelay;
import io.trendloom.platform.messaging.TopologyDeclaration;
import io.trendloom.train.persistence.OutgoingSignal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Declares the topology before any channel opens, then carries the outbox until the worker stops. */
@ApplicationScoped
public class Connecting {
    private static final int BEFORE_CHANNELS = 100;

    private final TopologyDeclaration topology;
    private final OutboxRelay relay;
    private final DeadLetterDrain drain;
    private final OutgoingSignal outgoing;
    private volatile boolean declared;

    Connecting(TopologyDeclaration topology, OutboxRelay relay, DeadLetterDrain drain, OutgoingSignal outgoing) {
        this.topology = topology;
        this.relay = relay;
        this.drain = drain;
        this.outgoing = outgoing;
    }

    void start(@Observes @Priority(BEFORE_CHANNELS) StartupEvent event) throws InterruptedException {
        topology.declareWhenReachable();
        declared = true;
        relay.start();
        drain.start();
        outgoing.listen(relay::signal);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        drain.close();
        relay.close();
    }

    /** Whether every exchange and queue is there. */
    public boolean isDeclared() {
        return declared;
    }
}
