package io.trendloom.ingest.config;

import io.trendloom.platform.messaging.BrokerAddress;
import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the broker is; the names are those of the messaging connector. */
@Dependent
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
