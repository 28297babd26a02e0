package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The workers on the database and the bucket of a place, with a broker of their own. */
final class Installation implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(10);

    private final Trendloom trendloom;
    private final Process process;

    private Installation(Trendloom trendloom, Process process) {
        this.trendloom = trendloom;
        this.process = process;
    }

    /** Returns when it is ready. */
    static Installation start(Path work, Place place) throws IOException {
        Trendloom trendloom = new Trendloom(work);
        Path output = Files.createTempFile(work, "up-", ".txt");
        Process up = trendloom.start(output, "up", "--postgres", place.postgresUrl(), "--s3", place.objectStoreUrl());
        Installation started = new Installation(trendloom, up);
        await().atMost(START)
                .until(() -> !up.isAlive() || Files.readString(output).contains("ready after"));
        assertThat(up.isAlive()).as("%s", Files.readString(output)).isTrue();
        return started;
    }

    Path dataDir() {
        return trendloom.dataDir();
    }

    /** Runs a command on it to its good end. */
    void ran(String... arguments) throws IOException, InterruptedException {
        Trendloom.Outcome outcome = trendloom.run(10, arguments);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    JsonNode series(String item) throws IOException, InterruptedException {
        return http().get(Http.FORECAST, "/v1/items/%s/series".formatted(item));
    }

    JsonNode forecastDays(String item) throws IOException, InterruptedException {
        return http().get(Http.FORECAST, "/v1/items/%s/forecast".formatted(item))
                .at("/horizon");
    }

    String champion() throws IOException, InterruptedException {
        return http().get(Http.TRAIN, "/v1/models/champion").at("/modelId").asText();
    }

    /** The model that has forecast every item at the last closed day; none while that is under way. */
    String forecastingModel() throws IOException, InterruptedException {
        JsonNode status = http().get(Http.FORECAST, "/v1/status");
        return status.at("/cutoff").equals(status.at("/recordedCutoff"))
                ? status.at("/recordedModelId").asText()
                : "";
    }

    /** What people see of it. */
    Map<String, JsonNode> answers() throws IOException, InterruptedException {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (String item : List.of("A", "B")) {
            answers.put("series of " + item, series(item));
            answers.put("forecast of " + item, forecastDays(item));
        }
        answers.put("champion", http().get(Http.TRAIN, "/v1/models/champion"));
        answers.put("rows taken in", http().get(Http.INGEST, "/v1/intake").at("/kinds"));
        answers.put("calendar", http().get(Http.INGEST, "/v1/calendar"));
        return answers;
    }

    private Http http() {
        return new Http(trendloom.portOffset());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
    }
}
