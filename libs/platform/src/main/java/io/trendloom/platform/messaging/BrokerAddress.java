package io.trendloom.platform.messaging;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Where the AMQP 0-9-1 broker is and how to enter it.
 *
 * @param trust whose certificates count; null: the connection is not encrypted
 */
public record BrokerAddress(
        String host,
        int port,
        String username,
        String password,
        String virtualHost,
        @Nullable BrokerTrust trust) {
    private static final int TIMEOUT_MILLIS = 10_000;

    /** A broker without encryption, as on one machine. */
    public BrokerAddress(String host, int port, String username, String password, String virtualHost) {
        this(host, port, username, password, virtualHost, null);
    }

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
        if (trust != null) {
            factory.useSslProtocol(trust.context());
            factory.enableHostnameVerification();
        }
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
