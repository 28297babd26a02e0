package io.trendloom.embedded;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.impl.ForgivingExceptionHandler;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Logs in to the broker's virtual host: the port is open seconds before the stored messages are recovered. */
record AmqpHealth(BrokerAddress address) implements Health {
    private static final int LIMIT_MILLIS = 5_000;

    /** A refusal is an answer, not news for the log. */
    private static final ForgivingExceptionHandler SILENT = new ForgivingExceptionHandler() {
        @Override
        protected void log(String message, Throwable cause) {}
    };

    @Override
    public boolean isGood() {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(address.host());
        factory.setPort(address.port());
        factory.setUsername(address.user());
        factory.setPassword(address.password());
        factory.setVirtualHost(address.virtualHost());
        factory.setConnectionTimeout(LIMIT_MILLIS);
        factory.setHandshakeTimeout(LIMIT_MILLIS);
        factory.setAutomaticRecoveryEnabled(false);
        factory.setExceptionHandler(SILENT);
        try (Connection connection = factory.newConnection("health")) {
            return connection.isOpen();
        } catch (IOException | TimeoutException unreachable) {
            return false;
        }
    }
}
