package io.trendloom.worker.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.trendloom.contract.Topology;
import io.trendloom.platform.deadletter.DeadLetterDesk;
import io.trendloom.platform.deadletter.DeadLetterDrain;
import io.trendloom.platform.deadletter.DeadLetterListener;
import io.trendloom.platform.messaging.AmqpDeadLetters;
import io.trendloom.platform.messaging.BrokerAddress;
import io.trendloom.platform.messaging.BrokerTrust;
import io.trendloom.platform.messaging.DeliveryListener;
import io.trendloom.platform.messaging.FailurePolicy;
import io.trendloom.platform.messaging.Outbox;
import io.trendloom.platform.messaging.OutboxListener;
import io.trendloom.platform.messaging.OutboxRelay;
import io.trendloom.platform.messaging.Pause;
import io.trendloom.platform.messaging.RetryListener;
import io.trendloom.platform.messaging.RetryRelay;
import io.trendloom.platform.messaging.RetryTable;
import io.trendloom.platform.messaging.TopologyDeclaration;
import io.trendloom.platform.store.MinioObjectStore;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.platform.store.ObjectStoreAddress;
import io.trendloom.worker.metrics.MeteredObjectStore;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes beans of what the platform offers; the worker's metrics listen. */
@Singleton
class WorkerBeans {
    private final String application;

    WorkerBeans(@ConfigProperty(name = "quarkus.application.name") String application) {
        this.application = application;
    }

    /** The name that the worker's queues begin with: the application's up to its dash. */
    private String worker() {
        return application.substring(0, application.indexOf('-'));
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ObjectStore store(ObjectStoreConfig config, MeterRegistry registry) {
        ObjectStoreAddress address = new ObjectStoreAddress(
                config.endpoint(), config.accessKey(), config.secretKey(), config.region(), config.bucket());
        return new MeteredObjectStore(new MinioObjectStore(address), registry);
    }

    /** The broker that the incoming channels use too. */
    @Produces
    @Singleton
    BrokerAddress broker(
            @ConfigProperty(name = "rabbitmq-host") String host,
            @ConfigProperty(name = "rabbitmq-port") int port,
            @ConfigProperty(name = "rabbitmq-username") String username,
            @ConfigProperty(name = "rabbitmq-password") String password,
            @ConfigProperty(name = "rabbitmq-virtual-host") String virtualHost,
            BrokerConfig config) {
        BrokerTrust trust = config.tls() ? new BrokerTrust(config.authorities().orElse(null)) : null;
        return new BrokerAddress(host, port, username, password, virtualHost, trust);
    }

    @Produces
    @Singleton
    TopologyDeclaration topology(BrokerAddress broker, BrokerConfig config) {
        return new TopologyDeclaration(broker, Pause.SLEEP, config.declares());
    }

    @Produces
    @Singleton
    Outbox outbox(Clock clock) {
        return new Outbox(URI.create("/trendloom/" + application), clock);
    }

    @Produces
    @Singleton
    OutboxRelay relay(DataSource database, BrokerAddress broker, OutboxListener listener) {
        return new OutboxRelay(database, broker, listener);
    }

    @Produces
    @Singleton
    RetryRelay retries(DataSource database, Clock clock, OutboxRelay relay, RetryListener listener) {
        return new RetryRelay(database, clock, relay::signal, listener);
    }

    @Produces
    @Singleton
    AmqpDeadLetters deadLetters(BrokerAddress broker) {
        return new AmqpDeadLetters(broker);
    }

    void close(@Disposes AmqpDeadLetters deadLetters) {
        deadLetters.close();
    }

    @Produces
    @Singleton
    DeadLetterDrain drain(DataSource database, BrokerAddress broker, Clock clock, DeadLetterListener listener) {
        return new DeadLetterDrain(database, broker, Topology.queuesOf(worker()), clock, listener);
    }

    @Produces
    @Singleton
    DeadLetterDesk desk(DataSource database, Clock clock, OutboxRelay relay) {
        return new DeadLetterDesk(database, Topology.queuesOf(worker()), clock, relay::signal);
    }

    @Produces
    @Singleton
    FailurePolicy policy(AmqpDeadLetters deadLetters, DataSource database, DeliveryListener listener, Clock clock) {
        return new FailurePolicy(deadLetters, new RetryTable(database, clock), listener, clock, Pause.SLEEP);
    }
}
