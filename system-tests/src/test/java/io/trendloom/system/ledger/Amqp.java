package io.trendloom.system.ledger;

import com.rabbitmq.client.ConnectionFactory;
import io.trendloom.embedded.BrokerAddress;

/** Connections to a broker that end when something is wrong, rather than come back by themselves. */
final class Amqp {
    static final int LIMIT_MILLIS = 15_000;

    private Amqp() {}

    static ConnectionFactory factory(BrokerAddress broker) {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(broker.host());
        factory.setPort(broker.port());
        factory.setUsername(broker.user());
        factory.setPassword(broker.password());
        factory.setVirtualHost(broker.virtualHost());
        factory.setAutomaticRecoveryEnabled(false);
        factory.setConnectionTimeout(LIMIT_MILLIS);
        factory.setHandshakeTimeout(LIMIT_MILLIS);
        factory.setChannelRpcTimeout(LIMIT_MILLIS);
        return factory;
    }
}
