package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.embedded.JavaCommand;
import io.trendloom.system.Publisher.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs of docs/publish against ingest-service, each run twice. What a program needs and this machine lacks makes
 * its test skip, or fail with {@code -Dtrendloom-test.publishers=required}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishersTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final boolean REQUIRED = "required".equals(System.getProperty("trendloom-test.publishers"));
    private static final List<String> KINDS = List.of("items", "reviews", "sales");
    private static final Path PUBLISH = Trendloom.root().resolve("docs/publish");

    private Path folder;
    private ShopDoor door;
    private Publisher publisher;
    private PublishedEvents events;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        door = ShopDoor.open(temporary);
        publisher = new Publisher(temporary, door);
        events = new PublishedEvents(door.amqpUrl());
    }

    @AfterAll
    void close() throws Exception {
        if (events != null) {
            events.close();
        }
        if (door != null) {
            door.close();
        }
    }

    @Test
    void javaPublishes() throws Exception {
        String program = PUBLISH.resolve("java/Publish.java").toString();
        String jars = Publisher.jars("amqp-client-", "slf4j-api-");

        publishesOverAmqp(Trendloom.root(), List.of(JavaCommand.java(), "-cp", jars, program), "2024-03-01");
    }

    @Test
    void pythonPublishes() throws Exception {
        String python = needed(
                publisher.firstThatRuns(List.of("python3", "/usr/bin/python3"), "-c", "import pika"),
                "A python3 with pika (Debian: python3-pika)");
        String program = PUBLISH.resolve("python/publish.py").toString();

        publishesOverAmqp(Trendloom.root(), List.of(python, program), "2024-03-02");
    }

    @Test
    void nodePublishes() throws Exception {
        String node = needed(publisher.firstThatRuns(List.of("node"), "--version"), "Node");
        String npm = needed(publisher.firstThatRuns(List.of("npm"), "--version"), "npm");
        Path copy = Files.createDirectory(folder.resolve("node"));
        for (String file : List.of("package.json", "package-lock.json", "publish.mjs")) {
            Files.copy(PUBLISH.resolve("node").resolve(file), copy.resolve(file));
        }
        Outcome installed = publisher.outcome(copy, List.of(npm, "ci", "--no-fund", "--no-audit"));
        needed(installed.exitCode() == 0 ? npm : null, "A registry from which npm gets amqplib: " + installed.errors());

        publishesOverAmqp(copy, List.of(node, "publish.mjs"), "2024-03-03");
    }

    @Test
    void curlPublishes() throws Exception {
        needed(publisher.firstThatRuns(List.of("curl"), "--version"), "curl");
        List<String> command = List.of(PUBLISH.resolve("curl/publish.sh").toString());
        Map<String, JsonNode> before = intake();

        String output = publisher.run(Trendloom.root(), command);

        assertShown(output);
        awaitStored(before, 1, 0);
        assertThat(rejected("sales") - before.get("sales").path("rejected").asLong())
                .isEqualTo(1);
        assertThat(door.lastClosedDay()).isGreaterThanOrEqualTo("2024-03-04");

        assertThat(publisher.run(Trendloom.root(), command)).contains("duplicate");
        awaitStored(before, 1, 1);
    }

    private void publishesOverAmqp(Path directory, List<String> command, String day) throws Exception {
        Map<String, JsonNode> before = intake();
        List<JsonNode> deadLetters = door.deadLetters();
        events.heard();

        String output = publisher.run(directory, command);

        assertShown(output);
        assertThat(events.heard())
                .hasSize(4)
                .allSatisfy(event -> assertThat(PublishedEvents.errors(event))
                        .as(event.toString())
                        .isEmpty());
        awaitStored(before, 1, 0);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(door.lastClosedDay()).isGreaterThanOrEqualTo(day));

        publisher.run(directory, command);
        awaitStored(before, 1, 1);
        assertThat(door.deadLetters()).isEqualTo(deadLetters);
    }

    private void awaitStored(Map<String, JsonNode> before, int stored, int duplicate) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (String kind : KINDS) {
                JsonNode now = door.intake(kind);
                assertThat(now.path("stored").asLong()
                                - before.get(kind).path("stored").asLong())
                        .as("%s stored", kind)
                        .isEqualTo(stored);
                assertThat(now.path("duplicate").asLong()
                                - before.get(kind).path("duplicate").asLong())
                        .as("%s that came again", kind)
                        .isEqualTo(duplicate);
            }
        });
    }

    private long rejected(String kind) throws Exception {
        return door.intake(kind).path("rejected").asLong();
    }

    private Map<String, JsonNode> intake() throws Exception {
        Map<String, JsonNode> intake = new TreeMap<>();
        for (String kind : KINDS) {
            intake.put(kind, door.intake(kind));
        }
        return intake;
    }

    /** The README shows just what the program prints. */
    private static void assertShown(String output) throws Exception {
        assertThat(Files.readString(PUBLISH.resolve("README.md"))).contains("```\n" + output + "```\n");
    }

    private static String needed(@Nullable String found, String what) {
        String missing = what + " must be there for this publisher.";
        if (REQUIRED) {
            assertThat(found).as(missing).isNotNull();
        }
        assumeTrue(found != null, missing);
        return String.valueOf(found);
    }
}
