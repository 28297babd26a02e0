package io.trendloom.ingest.inbound;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.trendloom.contract.Topology;
import io.trendloom.ingest.config.DoorConfig;
import io.trendloom.platform.messaging.BrokerAddress;
import io.trendloom.platform.messaging.QueueConsumer;
import io.trendloom.worker.wiring.Connecting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets events come once the door is open, and returns to the broker what is not done with when the service stops. */
@ApplicationScoped
class Inbound {
    private static final int AFTER_THE_DOOR = Connecting.BEFORE_CHANNELS + 20;

    private final InboundEvents events;
    private final QueueConsumer consumer;
    private volatile boolean stopped;

    Inbound(InboundEvents events, BrokerAddress broker, DoorConfig config) {
        this.events = events;
        this.consumer = new QueueConsumer(broker, Topology.INGEST_INBOUND, config.prefetch(), events::on);
    }

    void start(@Observes @Priority(AFTER_THE_DOOR) StartupEvent event) {
        consumer.start();
    }

    /** Whether events are taken, or not meant to be. */
    boolean isSound() {
        return stopped || consumer.isRunning();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        consumer.stop();
        events.stop();
        consumer.close();
    }
}
