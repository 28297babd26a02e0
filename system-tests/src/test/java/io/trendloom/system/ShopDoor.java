package io.trendloom.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.embedded.BrokerAddress;
import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.embedded.FreePort;
import io.trendloom.embedded.HttpHealth;
import io.trendloom.embedded.JavaCommand;
import io.trendloom.embedded.PartException;
import io.trendloom.embedded.PartFolders;
import io.trendloom.embedded.ProcessPart;
import io.trendloom.embedded.ProcessSpec;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ingest-service as it is deployed, a process of its own, on a database, a store and a broker. */
final class ShopDoor implements AutoCloseable {
    private static final String NAME = "ingest-service";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final EmbeddedParts parts;
    private final ProcessPart service;
    private final Http http;

    private ShopDoor(EmbeddedParts parts, ProcessPart service) {
        this.parts = parts;
        this.service = service;
        this.http = new Http(service.port() - Http.INGEST);
    }

    static ShopDoor open(Path folder) throws IOException, InterruptedException {
        return open(folder, "512m");
    }

    /** With a heap of a fixed size, in which the service ends rather than go on without memory. */
    static ShopDoor open(Path folder, String heap) throws IOException, InterruptedException {
        EmbeddedParts parts = EmbeddedParts.start(folder.resolve("parts"));
        PartFolders folders = PartFolders.under(folder.resolve("workers")).create();
        int port = FreePort.any();
        ProcessSpec spec = new ProcessSpec(
                NAME,
                port,
                List.of(
                        JavaCommand.java(),
                        "-Xmx" + heap,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        application().toString()),
                environment(parts, port, folders.data()),
                folders.data(),
                folders.log(NAME));
        URI ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        ShopDoor door = new ShopDoor(parts, new ProcessPart(spec, folders.pidFile(NAME), HttpHealth.ok(ready)));
        try {
            door.service.start();
            door.service.awaitHealthy(START_LIMIT);
            return door;
        } catch (PartException e) {
            String log = Files.readString(folders.log(NAME));
            door.close();
            throw new AssertionError(log, e);
        }
    }

    private static Path application() {
        return Trendloom.root().resolve(NAME).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static Map<String, String> environment(EmbeddedParts parts, int port, Path data) {
        Map<String, String> all = new HashMap<>(connections(parts));
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("TRENDLOOM_ACCESS_REQUIRED", "false");
        all.put("TRENDLOOM_DATA_DIR", data.toString());
        return all;
    }

    /** What tells a worker of its servers. */
    static Map<String, String> connections(EmbeddedParts parts) {
        Map<String, String> all = new HashMap<>();
        all.put("QUARKUS_DATASOURCE_REACTIVE_URL", parts.postgres().reactiveUrl());
        all.put("QUARKUS_DATASOURCE_JDBC_URL", parts.postgres().jdbcUrl());
        all.put("QUARKUS_DATASOURCE_USERNAME", parts.postgres().user());
        all.put("QUARKUS_DATASOURCE_PASSWORD", parts.postgres().password());
        all.put("TRENDLOOM_OBJECT_STORE_ENDPOINT", parts.objectStore().endpoint());
        all.put("TRENDLOOM_OBJECT_STORE_ACCESS_KEY", parts.objectStore().accessKey());
        all.put("TRENDLOOM_OBJECT_STORE_SECRET_KEY", parts.objectStore().secretKey());
        all.put("TRENDLOOM_OBJECT_STORE_BUCKET", parts.objectStore().bucket());
        all.put("RABBITMQ_HOST", parts.broker().host());
        all.put("RABBITMQ_PORT", Integer.toString(parts.broker().port()));
        all.put("RABBITMQ_USERNAME", parts.broker().user());
        all.put("RABBITMQ_PASSWORD", parts.broker().password());
        all.put("RABBITMQ_VIRTUAL_HOST", parts.broker().virtualHost());
        return all;
    }

    /** Where the broker is, with credentials, as programs of a shop are told. */
    String amqpUrl() {
        BrokerAddress broker = parts.broker();
        return "amqp://%s:%s@%s:%d/%s"
                .formatted(
                        encoded(broker.user()),
                        encoded(broker.password()),
                        broker.host(),
                        broker.port(),
                        encoded(broker.virtualHost()));
    }

    long pid() {
        return service.pid();
    }

    String log() throws IOException {
        return Files.readString(service.log());
    }

    String httpUrl() {
        return "http://127.0.0.1:" + service.port();
    }

    /** Rows of a kind by what became of them. */
    JsonNode intake(String kind) throws IOException, InterruptedException {
        return http.get(Http.INGEST, "/v1/intake").at("/kinds/" + kind);
    }

    String lastClosedDay() throws IOException, InterruptedException {
        return http.get(Http.INGEST, "/v1/calendar").path("lastClosedDay").asText();
    }

    /** Messages that the door could not take in, without their bodies. */
    List<JsonNode> deadLetters() throws IOException, InterruptedException {
        List<JsonNode> letters = new ArrayList<>();
        http.get(Http.INGEST, "/v1/dead-letters?limit=500").path("letters").forEach(letters::add);
        return letters;
    }

    JsonNode deadLetter(String id) throws IOException, InterruptedException {
        return http.get(Http.INGEST, "/v1/dead-letters/" + id);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        try {
            service.stop();
        } finally {
            parts.close();
        }
    }
}
