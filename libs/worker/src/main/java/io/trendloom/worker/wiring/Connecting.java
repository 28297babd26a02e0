package io.trendloom.worker.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.trendloom.platform.deadletter.DeadLetterDrain;
import io.trendloom.platform.messaging.OutboxRelay;
import io.trendloom.platform.messaging.RetryRelay;
import io.trendloom.platform.messaging.TopologyDeclaration;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Declares the topology before any channel opens, then carries the outbox and retries until the worker stops. */
@ApplicationScoped
public class Connecting {
    /** A step that comes before has a lower priority, one that waits for the topology a higher. */
    public static final int BEFORE_CHANNELS = 100;

    private final TopologyDeclaration topology;
    private final OutboxRelay relay;
    private final RetryRelay retries;
    private final DeadLetterDrain drain;
    private volatile boolean declared;

    Connecting(TopologyDeclaration topology, OutboxRelay relay, RetryRelay retries, DeadLetterDrain drain) {
        this.topology = topology;
        this.relay = relay;
        this.retries = retries;
        this.drain = drain;
    }

    void start(@Observes @Priority(BEFORE_CHANNELS) StartupEvent event) throws InterruptedException {
        topology.declareWhenReachable();
        declared = true;
        relay.start();
        retries.start();
        drain.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        drain.close();
        retries.close();
        relay.close();
    }

    /** Whether every exchange and queue is there. */
    public boolean isDeclared() {
        return declared;
    }
}
