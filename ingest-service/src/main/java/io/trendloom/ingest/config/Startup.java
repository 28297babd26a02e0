package io.trendloom.ingest.config;

import io.quarkus.runtime.StartupEvent;
import io.trendloom.ingest.calendar.CalendarWatch;
import io.trendloom.ingest.door.Door;
import io.trendloom.platform.deadletter.DeadLetterDrain;
import io.trendloom.platform.messaging.BrokerAddress;
import io.trendloom.platform.messaging.OutboxRelay;
import io.trendloom.platform.messaging.Pause;
import io.trendloom.platform.messaging.TopologyDeclaration;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;

/** Brings the parts up: the topology first, since consumers expect their queue. */
@ApplicationScoped
public class Startup {
    private static final int BEFORE_CONSUMERS = 100;

    private final AtomicBoolean declared = new AtomicBoolean();

    void start(
            @Observes @Priority(BEFORE_CONSUMERS) StartupEvent event,
            BrokerAddress broker,
            OutboxRelay relay,
            DeadLetterDrain drain,
            Door door,
            CalendarWatch watch)
            throws InterruptedException {
        new TopologyDeclaration(broker, Pause.SLEEP).declareWhenReachable();
        declared.set(true);
        relay.start();
        drain.start();
        door.start();
        watch.start();
    }

    /** Whether exchanges and queues are there. */
    public boolean isDeclared() {
        return declared.get();
    }
}
