package io.trendloom.embed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.platform.messaging.BrokerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** PostgreSQL, an S3 store and a broker for the tests of this module. */
public class EmbeddedPartsResource implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedParts parts;

    static BrokerAddress broker() {
        io.trendloom.embedded.BrokerAddress address = parts.broker();
        return new BrokerAddress(
                address.host(), address.port(), address.user(), address.password(), address.virtualHost());
    }

    @Override
    public Map<String, String> start() {
        Path data = temporary();
        parts = EmbeddedParts.start(data);
        Map<String, String> settings = new HashMap<>(Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", parts.postgres().jdbcUrl()),
                Map.entry("quarkus.datasource.username", parts.postgres().user()),
                Map.entry("quarkus.datasource.password", parts.postgres().password()),
                Map.entry("trendloom.object-store.endpoint", parts.objectStore().endpoint()),
                Map.entry(
                        "trendloom.object-store.access-key", parts.objectStore().accessKey()),
                Map.entry(
                        "trendloom.object-store.secret-key", parts.objectStore().secretKey()),
                Map.entry("trendloom.object-store.bucket", parts.objectStore().bucket()),
                Map.entry("rabbitmq-host", parts.broker().host()),
                Map.entry("rabbitmq-port", Integer.toString(parts.broker().port())),
                Map.entry("rabbitmq-username", parts.broker().user()),
                Map.entry("rabbitmq-password", parts.broker().password()),
                Map.entry("rabbitmq-virtual-host", parts.broker().virtualHost()),
                Map.entry("trendloom.data-dir", data.resolve("embed").toString())));
        settings.putAll(encrypted());
        return settings;
    }

    /**
     * Where {@code -Dtrendloom-test.amqps-embed} and {@code -Dtrendloom-test.authorities} are given, the worker enters the real broker as a
     * user of its own who may not declare, over TLS.
     */
    private static Map<String, String> encrypted() {
        String given = System.getProperty("trendloom-test.amqps-embed");
        if (given == null) {
            return Map.of();
        }
        URI url = URI.create(given);
        String[] user = url.getUserInfo().split(":", 2);
        return Map.of(
                "rabbitmq-port",
                Integer.toString(url.getPort()),
                "rabbitmq-username",
                user[0],
                "rabbitmq-password",
                user[1],
                "trendloom.broker.tls",
                "true",
                "trendloom.broker.authorities",
                System.getProperty("trendloom-test.authorities"),
                "trendloom.broker.declares",
                "false");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(Path.of("target"), "parts-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        parts.close();
    }
}
