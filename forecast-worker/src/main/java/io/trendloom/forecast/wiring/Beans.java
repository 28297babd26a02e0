package io.trendloom.forecast.wiring;

import io.trendloom.contract.Topology;
import io.trendloom.forecast.metrics.ForecastMetrics;
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
import javax.sql.DataSource;

/** Makes beans of what the libraries offer. */
class Beans {
    private static final String WORKER = "forecast";
    private static final URI SOURCE = URI.create("/trendloom/forecast-worker");

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
    OutboxRelay relay(DataSource database, BrokerConfig broker, ForecastMetrics metrics) {
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
    DeadLetterDrain drain(DataSource database, BrokerConfig broker, Clock clock, ForecastMetrics metrics) {
        return new DeadLetterDrain(database, broker.address(), Topology.queuesOf(WORKER), clock, metrics);
    }

    @Produces
    @Singleton
    DeadLetterDesk desk(DataSource database, Clock clock, OutboxRelay relay) {
        return new DeadLetterDesk(database, Topology.queuesOf(WORKER), clock, relay::signal);
    }

    @Produces
    @Singleton
    FailurePolicy policy(AmqpDeadLetters deadLetters, ForecastMetrics metrics, Clock clock) {
        return new FailurePolicy(deadLetters, metrics, clock, Pause.SLEEP);
    }
}
