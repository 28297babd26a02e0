package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.system.HostileCase.Counts;
import io.trendloom.system.HostileCase.Refused;
import io.trendloom.system.HostileCase.Rows;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a door must survive: hostile rows and uploads against ingest-service in a process with a small heap. Each row is
 * accounted for by a result and its rule, the good ones beside it are stored, no answer shows the inside, and in the end
 * the same process still counts what it answered.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {
    private static final String HEAP = "192m";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Map<String, Long>> answered = new TreeMap<>();
    private ShopDoor door;
    private long pid;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        door = ShopDoor.open(folder, HEAP);
        pid = door.pid();
    }

    @AfterAll
    void close() throws InterruptedException {
        door.close();
    }

    @TestFactory
    Stream<DynamicTest> everythingHasItsAnswer() {
        Stream<DynamicTest> cases = Stream.concat(HostileRows.all(), HostileFiles.all())
                .map(given -> DynamicTest.dynamicTest(given.name(), () -> check(given)));
        return Stream.concat(
                cases,
                Stream.of(
                        DynamicTest.dynamicTest("what was answered is what is counted", this::countsWhatItAnswered),
                        DynamicTest.dynamicTest("the service went on", this::wentOn)));
    }

    private void check(HostileCase given) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request(given), BodyHandlers.ofString());

        if (response.statusCode() == 200) {
            note(given.path().substring("/v1/".length()).replaceAll("\\?.*", ""), summary(response));
        }
        assertThat(response.body())
                .doesNotContain("Exception", "\tat ", "io.trendloom.", "java.", "quarkus", "OutOfMemory");
        switch (given.expected()) {
            case Rows(List<String> results) ->
                assertThat(HostileCase.results(rows(response)))
                        .as(shown(response))
                        .isEqualTo(results);
            case Counts(long stored, Map<String, Long> broken) -> {
                JsonNode summary = summary(response);
                assertThat(HostileCase.brokenRules(summary)).as(shown(response)).isEqualTo(broken);
                assertThat(summary.path("stored").asLong()).satisfies(count -> {
                    if (stored >= 0) {
                        assertThat(count).isEqualTo(stored);
                    } else {
                        assertThat(count).isPositive();
                    }
                });
            }
            case Refused(int status, String detail) -> {
                assertThat(response.statusCode()).as(shown(response)).isEqualTo(status);
                assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(Trendloom.json(response.body()).path("detail").asText())
                        .hasSizeBetween(10, 2_000)
                        .contains(detail);
            }
        }
    }

    private HttpRequest request(HostileCase given) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(door.httpUrl() + given.path()))
                .timeout(Duration.ofMinutes(2))
                .POST(BodyPublishers.ofByteArray(given.body()));
        if (given.contentType() != null) {
            request.header("Content-Type", given.contentType());
        }
        given.headers().forEach(request::header);
        return request.build();
    }

    private static List<JsonNode> rows(HttpResponse<String> response) {
        return isLines(response)
                ? response.body()
                        .lines()
                        .map(Trendloom::json)
                        .filter(line -> line.has("row"))
                        .toList()
                : StreamSupport.stream(
                                Trendloom.json(response.body()).path("results").spliterator(), false)
                        .toList();
    }

    private static JsonNode summary(HttpResponse<String> response) {
        String last = isLines(response) ? response.body().lines().reduce("{}", (a, b) -> b) : response.body();
        JsonNode summary = Trendloom.json(last).path("summary");
        assertThat(summary.isObject()).as(shown(response)).isTrue();
        return summary;
    }

    private static boolean isLines(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("").contains("ndjson");
    }

    private void note(String kind, JsonNode summary) {
        Map<String, Long> counts = answered.computeIfAbsent(kind, unknown -> new TreeMap<>());
        for (String outcome : List.of("stored", "duplicate", "stale", "rejected")) {
            counts.merge(outcome, summary.path(outcome).asLong(), Long::sum);
        }
    }

    private void countsWhatItAnswered() throws IOException, InterruptedException {
        assertThat(answered).isNotEmpty();
        for (Map.Entry<String, Map<String, Long>> kind : answered.entrySet()) {
            JsonNode counted = door.intake(kind.getKey());
            kind.getValue()
                    .forEach(
                            (outcome, count) -> assertThat(counted.path(outcome).asLong())
                                    .as("%s %s in %s", kind.getKey(), outcome, counted)
                                    .isEqualTo(count));
        }
    }

    private void wentOn() throws IOException {
        assertThat(door.pid()).isEqualTo(pid);
        assertThat(door.log()).doesNotContain("OutOfMemory", "StackOverflow", "\"level\":\"ERROR\"");
    }

    private static String shown(HttpResponse<String> response) {
        String body = response.body();
        return response.statusCode() + " " + (body.length() <= 2_000 ? body : body.substring(0, 2_000) + "…");
    }
}
