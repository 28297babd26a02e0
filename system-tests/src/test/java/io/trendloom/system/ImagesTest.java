package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.embedded.SigningKeys;
import io.trendloom.launcher.machine.Worker;
import io.trendloom.system.Trendloom.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The workers' images, unpacked ({@code -Dtrendloom-test.images}, see {@code .ci/images}), from sales to a forecast. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImagesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SIGNING = "/etc/trendloom-signing/machine.pem";
    private static final String TRUSTED = "/etc/trendloom-trusted/trusted.json";

    private final Map<String, Pod> pods = new LinkedHashMap<>();
    private EmbeddedParts parts;
    private Trendloom trendloom;
    private Http http;

    @BeforeAll
    void start(@TempDir Path work) throws Exception {
        String images = System.getProperty("trendloom-test.images");
        assumeTrue(images != null, "no unpacked images are named");
        parts = EmbeddedParts.start(work.resolve("parts"));
        int offset = new Trendloom(work).portOffset();
        http = new Http(offset);
        SigningKeys keys = SigningKeys.readOrCreate(work.resolve("keys"));
        // They are their owner's alone, who is not the user of the image.
        for (Path file : List.of(keys.signing(), keys.trusted())) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
        List<String> volumes = List.of(keys.signing() + ":" + SIGNING, keys.trusted() + ":" + TRUSTED);
        trendloom = new Trendloom(work, addresses(offset));
        for (Worker worker : Worker.ALL) {
            Map<String, String> environment = environment(worker, offset);
            Path log = work.resolve(worker.name() + ".log");
            pods.put(worker.name(), Pod.start(Path.of(images), worker, environment, volumes, log));
        }
    }

    @AfterAll
    void stop() throws Exception {
        for (Pod pod : pods.values()) {
            pod.close();
        }
        if (parts != null) {
            parts.close();
        }
    }

    @Test
    @Order(1)
    void everyWorkerIsReady() {
        for (Worker worker : Worker.ALL) {
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
                pods.get(worker.name()).requireRunning();
                assertThat(http.get(worker.port(), "/q/health/ready")
                                .at("/status")
                                .asText())
                        .isEqualTo("UP");
            });
        }
    }

    @Test
    @Order(2)
    void everyWorkerHasNoRightsAndAReadOnlyRoot() throws Exception {
        for (Pod pod : pods.values()) {
            assertThat(pod.says("status", "Uid:").split("\\s+"))
                    .contains("10001")
                    .doesNotContain("0");
            assertThat(pod.says("status", "CapEff:")).endsWith("0000000000000000");
            assertThat(pod.says("status", "NoNewPrivs:")).endsWith("1");
            assertThat(pod.says("mountinfo", " / ro,")).isNotEmpty();
        }
    }

    @Test
    @Order(3)
    void salesBecomeAForecast() throws Exception {
        Path sample = Trendloom.root().resolve("samples/tiny");
        ran("import", sample.resolve("items.ndjson").toString(), "--kind", "items");
        ran("import", sample.resolve("reviews.ndjson").toString(), "--kind", "reviews");
        ran("import", sample.resolve("sales.ndjson.gz").toString(), "--kind", "sales", "--until", "2011-12-09");
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(series()).hasSizeGreaterThan(300));

        ran("train", "--wait", "--epochs", "1", "--set", "windows=320", "--set", "hidden=16", "--set", "layers=1");

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                http.get(Http.FORECAST, "/v1/items/A/forecast").at("/horizon"))
                        .hasSize(30));
        assertThat(http.post(Http.EMBED, "/v1/embeddings", "{\"input\":\"玻璃小鸟\"}")
                        .toString())
                .contains("\"embedding\":[");
    }

    private JsonNode series() throws Exception {
        return http.get(Http.FORECAST, "/v1/items/A/series").at("/days");
    }

    private void ran(String... arguments) throws Exception {
        Outcome outcome = trendloom.run(5, arguments);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    private static Map<String, String> addresses(int offset) {
        Map<String, String> addresses = new HashMap<>();
        for (Worker worker : Worker.ALL) {
            String name = worker.name().split("-")[0].toUpperCase(Locale.ROOT);
            addresses.put("TRENDLOOM_%s_URL".formatted(name), "http://127.0.0.1:%d".formatted(worker.port() + offset));
        }
        return addresses;
    }

    private Map<String, String> environment(Worker worker, int offset) {
        Map<String, String> environment = new HashMap<>(ShopDoor.connections(parts));
        environment.putAll(addresses(offset));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(worker.port() + offset));
        environment.put("TRENDLOOM_ACCESS_REQUIRED", "false");
        environment.put("TRENDLOOM_SIGNING_TRUSTED", TRUSTED);
        environment.put("TRENDLOOM_SIGNING_KEY", SIGNING);
        environment.put("DJL_OFFLINE", "true");
        environment.put("DJL_CACHE_DIR", "/var/lib/trendloom/djl");
        environment.put("ENGINE_CACHE_DIR", "/var/lib/trendloom/djl");
        environment.put(
                "JAVA_TOOL_OPTIONS",
                String.join(" ", worker.flags()) + " --enable-native-access=ALL-UNNAMED -Duser.home=/tmp");
        return environment;
    }
}
