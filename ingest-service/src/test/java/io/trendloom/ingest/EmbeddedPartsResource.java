package io.trendloom.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.embedded.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL, an S3 store and a broker for the tests of this module. */
public class EmbeddedPartsResource implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedParts parts;

    /** Those that a test may kill and start again. */
    static List<Part> parts() {
        return parts.parts();
    }

    @Override
    public Map<String, String> start() {
        Path data = temporary();
        parts = EmbeddedParts.start(data);
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", parts.postgres().jdbcUrl());
        settings.put("quarkus.datasource.username", parts.postgres().user());
        settings.put("quarkus.datasource.password", parts.postgres().password());
        settings.put("trendloom.object-store.endpoint", parts.objectStore().endpoint());
        settings.put("trendloom.object-store.access-key", parts.objectStore().accessKey());
        settings.put("trendloom.object-store.secret-key", parts.objectStore().secretKey());
        settings.put("trendloom.object-store.bucket", parts.objectStore().bucket());
        settings.put("rabbitmq-host", parts.broker().host());
        settings.put("rabbitmq-port", Integer.toString(parts.broker().port()));
        settings.put("rabbitmq-username", parts.broker().user());
        settings.put("rabbitmq-password", parts.broker().password());
        settings.put("rabbitmq-virtual-host", parts.broker().virtualHost());
        settings.put("trendloom.data-dir", data.resolve("ingest").toString());
        settings.put("trendloom.calendar.quiet", "300ms");
        settings.put("trendloom.door.patience", "1s");
        settings.put("trendloom.door.row-bytes", "64K");
        settings.put("trendloom.door.chunk-rows", "100");
        settings.put("trendloom.door.linger", "20ms");
        settings.put("trendloom.door.pace-grace", "5s");
        settings.put("quarkus.http.test-port", "0");
        return settings;
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
        if (parts != null) {
            parts.close();
        }
    }
}
