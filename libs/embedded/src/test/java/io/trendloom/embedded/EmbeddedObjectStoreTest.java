package io.trendloom.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.ErrorResponseException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedObjectStoreTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path data;

    @Test
    void keepsObjectsThroughKillAndRestart() throws Exception {
        PartFolders folders = new PartFolders(data, Path.of("target/embedded-cache"), data.resolve("logs")).create();
        EmbeddedObjectStore part = new EmbeddedObjectStore(folders, FreePort.any(), ServerLife.OF_ITS_PARENT);
        try {
            part.start();
            part.awaitHealthy(LIMIT);
            MinioClient client = client(part.address());
            put(client, "raw/sales/one", "first");

            assertThatThrownBy(() -> put(client, "raw/sales/one", "second"))
                    .isInstanceOfSatisfying(
                            ErrorResponseException.class,
                            refused -> assertThat(refused.response().code()).isEqualTo(412));
            EmbeddedPostgresTest.kill(part);
            part.start();
            part.awaitHealthy(LIMIT);

            assertThat(get(client, "raw/sales/one")).isEqualTo("first");
        } finally {
            part.stop();
        }
        assertThat(FreePort.isFree(part.port())).isTrue();
    }

    private static MinioClient client(ObjectStoreAddress address) {
        return MinioClient.builder()
                .endpoint(address.endpoint())
                .credentials(address.accessKey(), address.secretKey())
                .build();
    }

    private static void put(MinioClient client, String key, String text) throws Exception {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        client.putObject(
                PutObjectArgs.builder()
                        .bucket(ObjectStoreAddress.BUCKET)
                        .object(key)
                        .headers(Map.of("If-None-Match", "*"))
                        .stream(new ByteArrayInputStream(body), body.length, 128L << 20)
                        .build());
    }

    private static String get(MinioClient client, String key) throws Exception {
        try (var body = client.getObject(GetObjectArgs.builder()
                .bucket(ObjectStoreAddress.BUCKET)
                .object(key)
                .build())) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
