package io.trendloom.train.messaging;

import io.trendloom.platform.messaging.BrokerAddress;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The broker that the incoming channels use too. */
@Singleton
class BrokerConfig {
    private final BrokerAddress address;

    BrokerConfig(
            @ConfigProperty(name = "rabbitmq-host") String host,
            @ConfigProperty(name = "rabbitmq-port") int port,
            @ConfigProperty(name = "rabbitmq-username") String username,
            @ConfigProperty(name = "rabbitmq-password") String password,
            @ConfigProperty(name = "rabbitmq-virtual-host") String virtualHost) {
        this.address = new BrokerAddress(host, port, username, password, virtualHost);
    }

    BrokerAddress address() {
        return address;
    }
}
