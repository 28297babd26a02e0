package io.trendloom.forecast;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.trendloom.embedded.BrokerAddress;
import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.embedded.ObjectStoreAddress;
import io.trendloom.embedded.Part;
import io.trendloom.embedded.SigningKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, a store and a broker; the broker holds messages that came before the worker was there. */
public class Parts implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedParts parts;

    private OtherWorkers others;

    @Override
    public Map<String, String> start() {
        Path data = temporary();
        others = new OtherWorkers();
        parts = EmbeddedParts.start(data);
        ObjectStoreAddress store = parts.objectStore();
        BrokerAddress broker = parts.broker();
        SigningKeys keys = SigningKeys.readOrCreate(data.resolve("signing"));
        LeftBehind.clear(parts.postgres(), platform(broker));
        EarlyMessages.send(
                new io.trendloom.platform.store.ObjectStoreAddress(
                        URI.create(store.endpoint()),
                        store.accessKey(),
                        store.secretKey(),
                        "us-east-1",
                        store.bucket()),
                platform(broker));
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", parts.postgres().jdbcUrl()),
                Map.entry("quarkus.datasource.username", parts.postgres().user()),
                Map.entry("quarkus.datasource.password", parts.postgres().password()),
                Map.entry("rabbitmq-host", broker.host()),
                Map.entry("rabbitmq-port", Integer.toString(broker.port())),
                Map.entry("rabbitmq-username", broker.user()),
                Map.entry("rabbitmq-password", broker.password()),
                Map.entry("rabbitmq-virtual-host", broker.virtualHost()),
                Map.entry("trendloom.object-store.endpoint", store.endpoint()),
                Map.entry("trendloom.object-store.access-key", store.accessKey()),
                Map.entry("trendloom.object-store.secret-key", store.secretKey()),
                Map.entry("trendloom.object-store.bucket", store.bucket()),
                Map.entry("trendloom.embed-url", others.address()),
                Map.entry("trendloom.train-url", others.address()),
                Map.entry("trendloom.ingest-url", others.address()),
                Map.entry("trendloom.signing.key", keys.signing().toString()),
                Map.entry("trendloom.signing.trusted", keys.trusted().toString()),
                Map.entry("trendloom.data-dir", data.toString()));
    }

    /** One of the parts by its name, to be stopped and started again; null where a real one stands in its place. */
    public static @Nullable Part running(String name) {
        return parts.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static io.trendloom.platform.messaging.BrokerAddress platform(BrokerAddress broker) {
        return new io.trendloom.platform.messaging.BrokerAddress(
                broker.host(), broker.port(), broker.user(), broker.password(), broker.virtualHost());
    }

    @Override
    public void stop() {
        parts.close();
        others.stop();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(Path.of("target"), "parts-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
