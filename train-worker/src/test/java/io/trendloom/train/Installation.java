package io.trendloom.train;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.Message;
import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.embedded.SigningKeys;
import io.trendloom.platform.messaging.BrokerAddress;
import io.trendloom.platform.messaging.Outbox;
import io.trendloom.platform.store.MinioObjectStore;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.platform.store.ObjectStoreAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** What the worker needs around it: a database, a store and a broker, embedded, and a stand-in for ingest-service. */
public final class Installation implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedParts parts;
    private static IngestStub ingest;
    private static ObjectStore store;

    static IngestStub ingest() {
        return ingest;
    }

    static ObjectStore store() {
        return store;
    }

    static BrokerAddress broker() {
        var broker = parts.broker();
        return new BrokerAddress(broker.host(), broker.port(), broker.user(), broker.password(), broker.virtualHost());
    }

    /** Sends a message as another worker would; answers the event's bytes. */
    static byte[] send(Message message) throws Exception {
        byte[] body = encode(message);
        send(message.getClass().getSimpleName(), body);
        return body;
    }

    static byte[] encode(Message message) {
        return new Outbox(URI.create("/trendloom/test"), Clock.systemUTC())
                .entry(message, null)
                .body();
    }

    static void send(String routingKey, byte[] body) throws Exception {
        try (var connection = broker().connect("test");
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish(Topology.EVENTS, routingKey, null, body);
            channel.waitForConfirmsOrDie(10_000);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createDirectories(Path.of("target", "installation", String.valueOf(System.nanoTime())));
            parts = EmbeddedParts.start(data.toAbsolutePath());
            ingest = new IngestStub();
            return configuration(data.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> configuration(Path data) {
        var objects = parts.objectStore();
        store = new MinioObjectStore(new ObjectStoreAddress(
                URI.create(objects.endpoint()), objects.accessKey(), objects.secretKey(), "us-east-1", "trendloom"));
        var database = parts.postgres();
        var broker = parts.broker();
        Map<String, String> configuration = new HashMap<>();
        configuration.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        configuration.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        configuration.put("quarkus.datasource.username", database.user());
        configuration.put("quarkus.datasource.password", database.password());
        configuration.put("rabbitmq-host", broker.host());
        configuration.put("rabbitmq-port", String.valueOf(broker.port()));
        configuration.put("rabbitmq-username", broker.user());
        configuration.put("rabbitmq-password", broker.password());
        configuration.put("rabbitmq-virtual-host", broker.virtualHost());
        configuration.put("trendloom.object-store.endpoint", objects.endpoint());
        configuration.put("trendloom.object-store.access-key", objects.accessKey());
        configuration.put("trendloom.object-store.secret-key", objects.secretKey());
        configuration.put("trendloom.object-store.bucket", "trendloom");
        configuration.put("trendloom.ingest-url", ingest.url());
        SigningKeys keys = SigningKeys.readOrCreate(data.resolve("signing"));
        configuration.put("trendloom.signing.key", keys.signing().toString());
        configuration.put("trendloom.signing.trusted", keys.trusted().toString());
        configuration.put("trendloom.data-dir", data.resolve("worker").toString());
        configuration.put("trendloom.train.vector-wait", "60S");
        configuration.put("trendloom.shop.holidays", "GB,US");
        configuration.put("trendloom.train.threads", "1");
        configuration.put("trendloom.train.sweep", "1s");
        return configuration;
    }

    @Override
    public void stop() {
        if (ingest != null) {
            ingest.close();
        }
        if (parts != null) {
            parts.close();
        }
    }
}
