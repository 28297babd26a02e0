package io.trendloom.train.messaging;

import io.trendloom.contract.Topology;
import io.trendloom.platform.deadletter.DeadLetterDesk;
import io.trendloom.platform.deadletter.DeadLetterDrain;
import io.trendloom.platform.deadletter.DeadLetterListener;
import io.trendloom.platform.messaging.AmqpDeadLetters;
import io.trendloom.platform.messaging.FailureListener;
import io.trendloom.platform.messaging.FailurePolicy;
import io.trendloom.platform.messaging.Outbox;
import io.trendloom.platform.messaging.OutboxListener;
import io.trendloom.platform.messaging.OutboxRelay;
import io.trendloom.platform.messaging.Pause;
import io.trendloom.platform.messaging.TopologyDeclaration;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import javax.sql.DataSource;

/** Makes what the messages need. */
class MessagingBeans {
    private static final String WORKER = "train";
    private static final URI SOURCE = URI.create("/trendloom/train-worker");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Outbox outbox(Clock clock) {
        return new Outbox(SOURCE, clock);
    }

    @Produces
    @Singleton
    OutboxRelay relay(DataSource database, BrokerConfig broker, OutboxListener listener) {
        return new OutboxRelay(database, broker.address(), listener);
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
    DeadLetterDrain drain(DataSource database, BrokerConfig broker, Clock clock, DeadLetterListener listener) {
        return new DeadLetterDrain(database, broker.address(), Topology.queuesOf(WORKER), clock, listener);
    }

    @Produces
    @Singleton
    DeadLetterDesk desk(DataSource database, Clock clock, OutboxRelay relay) {
        return new DeadLetterDesk(database, Topology.queuesOf(WORKER), clock, relay::signal);
    }

    @Produces
    @Singleton
    FailurePolicy policy(AmqpDeadLetters deadLetters, FailureListener listener, Clock clock) {
        return new FailurePolicy(deadLetters, listener, clock, Pause.SLEEP);
    }
}
