package io.trendloom.train.messaging;

import io.quarkus.runtime.StartupEvent;
import io.trendloom.platform.messaging.OutboxRelay;
import io.trendloom.train.persistence.OutgoingSignal;
import jakarta.enterprise.event.Observes;

/** Lets the relay know at once of messages that entities left in the outbox. */
class OutgoingNudge {
    void listen(@Observes StartupEvent event, OutgoingSignal outgoing, OutboxRelay relay) {
        outgoing.listen(relay::signal);
    }
}
