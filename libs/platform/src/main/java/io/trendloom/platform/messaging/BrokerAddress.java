package io.trendloom.platform.messaging;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Where the AMQP 0-9-1 broker is and how to enter it. */
public record BrokerAddress(String host, int port, String username, String password, String virtualHost) {
    private static final int TIMEOUT_MILLIS = 10_000;

    /** Opens a connection that does not mend itself: its owner opens another. */
    public Connection connect(String name) throws IOException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(host);
        factory.setPort(port);
        factory.setUsername(username);
        factory.setPassword(password);
        factory.setVirtualHost(virtualHost);
        factory.setAutomaticRecoveryEnabled(false);
        factory.setConnectionTimeout(TIMEOUT_MILLIS);
        try {
            return factory.newConnection(name);
        } catch (TimeoutException e) {
            throw new IOException("The broker %s did not answer in time.".formatted(this), e);
        }
    }

    @Override
    public String toString() {
        return host + ":" + port + "/" + virtualHost;
    }
}
