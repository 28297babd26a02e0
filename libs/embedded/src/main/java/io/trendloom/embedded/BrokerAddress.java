package io.trendloom.embedded;

import java.net.URI;

/** Where an AMQP 0-9-1 broker is and who may enter. */
public record BrokerAddress(String host, int port, String user, String password, String virtualHost) {
    private static final int DEFAULT_PORT = 5672;

    /** Reads {@code amqp://user:password@host:port/virtual-host}; without a path the virtual host is {@code /}. */
    public static BrokerAddress parse(String url) {
        URI uri = AddressUrl.parse("amqp", url, "amqp");
        String path = AddressUrl.path(uri);
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return new BrokerAddress(
                uri.getHost(), port, AddressUrl.user(uri), AddressUrl.password(uri), path.isEmpty() ? "/" : path);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "amqp://%s@%s:%d, virtual host %s".formatted(user, host, port, virtualHost);
    }
}
