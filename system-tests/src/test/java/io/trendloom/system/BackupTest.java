package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small shop's installation is copied while it runs, lost, and stands elsewhere as it was. It needs a real PostgreSQL with
 * its programs, and rclone: {@code .ci/backup}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> ITEMS = List.of("A", "B");
    private static final Path KEYS = Path.of("workers/ingest-service/pseudonym.key");
    private static final Path SIGNING = Path.of("secrets/signing");

    private Path work;
    private Path copy;
    private Place restored;
    private Map<String, JsonNode> before;

    @BeforeAll
    void prepare(@TempDir Path folder) {
        assumeTrue("required".equals(System.getProperty("trendloom-test.backup")), "it was not asked for");
        work = folder;
        copy = folder.resolve("copy");
    }

    @AfterAll
    void close() throws Exception {
        if (restored != null) {
            restored.close();
        }
    }

    @Test
    @Order(1)
    void whatWasCopiedStandsElsewhereAsItWas() throws Exception {
        Path first = Files.createDirectories(work.resolve("first"));
        Path second = Files.createDirectories(work.resolve("second"));
        try (Place lost = Place.open(work.resolve("lost"), "lost");
                Installation shop = Installation.start(first, lost)) {
            fill(shop);
            before = shop.answers();
            assertThat(script("backup", lost)).contains("objects");
            keepKeys(shop.dataDir(), second.resolve("data"));
        }

        restored = Place.open(work.resolve("restored"), "restored");
        assertThat(script("restore", restored)).contains("restored");

        try (Installation again = Installation.start(second, restored)) {
            assertThat(again.answers()).isEqualTo(before);
        }
    }

    @Test
    @Order(2)
    void nothingIsRestoredOverWhatIsThere() throws Exception {
        assertThat(script("restore", restored)).contains("must be empty");
    }

    @Test
    @Order(3)
    void whatWorkersMadeOfRowsComesBackFromThem() throws Exception {
        restored.dropSchemas("embed", "train", "forecast");
        try (Installation again = Installation.start(work.resolve("second"), restored)) {
            again.ran("replay", "--from", "2000-01-01", "--wait");
            for (String item : ITEMS) {
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(again.series(item)).isEqualTo(before.get("series of " + item)));
            }
            train(again);
        }
    }

    private static void fill(Installation shop) throws Exception {
        Path sample = Trendloom.root().resolve("samples/tiny");
        shop.ran("import", sample.resolve("items.ndjson").toString(), "--kind", "items");
        shop.ran("import", sample.resolve("reviews.ndjson").toString(), "--kind", "reviews");
        shop.ran("import", sample.resolve("sales.ndjson.gz").toString(), "--kind", "sales", "--until", "2011-12-09");
        train(shop);
    }

    /** Returns when the model has forecast every item. */
    private static void train(Installation shop) throws Exception {
        shop.ran("train", "--wait", "--epochs", "1", "--set", "windows=320", "--set", "hidden=16", "--set", "layers=1");
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(shop.forecastingModel()).isEqualTo(shop.champion()));
        assertThat(shop.forecastDays("A")).hasSize(30);
    }

    /** What is no part of a backup, and kept apart from it. */
    private static void keepKeys(Path from, Path to) throws Exception {
        Files.createDirectories(to.resolve(KEYS).getParent());
        Files.copy(from.resolve(KEYS), to.resolve(KEYS));
        Files.createDirectories(to.resolve(SIGNING));
        for (String file : new String[] {"machine.pem", "trusted-keys.json"}) {
            Files.copy(from.resolve(SIGNING).resolve(file), to.resolve(SIGNING).resolve(file));
        }
    }

    private String script(String name, Place place) throws Exception {
        Path output = Files.createTempFile(work, name, ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Trendloom.root().resolve("deploy/backup").resolve(name).toString(), copy.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("TRENDLOOM_POSTGRES", place.postgresUrl());
        builder.environment().put("TRENDLOOM_S3", place.objectStoreUrl());
        assertThat(builder.start().waitFor(5, TimeUnit.MINUTES)).as(name).isTrue();
        return Files.readString(output);
    }
}
