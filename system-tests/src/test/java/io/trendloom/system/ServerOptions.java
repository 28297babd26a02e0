package io.trendloom.system;

import io.trendloom.embedded.BrokerAddress;
import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.embedded.ObjectStoreAddress;
import io.trendloom.embedded.PostgresAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Options that have {@code trendloom up} run on servers of a test. */
public final class ServerOptions {
    private ServerOptions() {}

    public static List<String> of(EmbeddedParts parts) {
        return List.of(
                "--amqp",
                amqp(parts.broker()),
                "--postgres",
                postgres(parts.postgres()),
                "--s3",
                objectStore(parts.objectStore()));
    }

    private static String amqp(BrokerAddress broker) {
        String host = broker.virtualHost().equals("/") ? "" : encoded(broker.virtualHost());
        return "amqp://%s:%s@%s:%d/%s"
                .formatted(encoded(broker.user()), encoded(broker.password()), broker.host(), broker.port(), host);
    }

    private static String postgres(PostgresAddress server) {
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(
                        encoded(server.user()),
                        encoded(server.password()),
                        server.host(),
                        server.port(),
                        server.database());
    }

    private static String objectStore(ObjectStoreAddress store) {
        URI endpoint = URI.create(store.endpoint());
        return "%s://%s:%s@%s:%d/%s"
                .formatted(
                        endpoint.getScheme(),
                        encoded(store.accessKey()),
                        encoded(store.secretKey()),
                        endpoint.getHost(),
                        endpoint.getPort(),
                        store.bucket());
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
